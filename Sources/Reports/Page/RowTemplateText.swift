// resource data: the rows of report.html's lists, Mustache templates: the same for rows in the page and for packed ones.
enum RowTemplateText {
  static let action = """
    <li class="action" data-f="{{tokens}}">
    <div><p>{{#subject}}<a class="order" href="#{{link}}">{{.}}</a> {{/subject}}{{what}}</p>
    <p class="act"><b>{{who}}</b> {{todo}}{{#tells}} <span class="tells">{{.}}</span>{{/tells}}</p>
    <p class="facts">{{#due}}<em class="{{dueClass}}">{{.}}</em> {{/due}}{{#amount}}<span class="amount">{{.}}</span> {{/amount}}{{#decided}}<span>{{.}}</span> {{/decided}}{{#since}}<span>{{.}}</span> {{/since}}
    {{#where}}<span class="place">{{.}}</span>{{/where}}</p></div></li>
    """

  static let finding = """
    <div class="finding {{level}}" data-f="{{tokens}}">
    <h4><span class="dot {{level}}"></span><span class="level">{{levelName}}</span> {{heading}}
    {{#lineName}}<span class="line">{{.}}</span>{{/lineName}}{{#product}} <small>{{.}}</small>{{/product}}</h4>
    <p>{{what}}{{#detail}} <small lang="en">{{.}}</small>{{/detail}}</p>
    {{#hasClaims}}
    <table class="claims"><thead><tr><th scope="col">{{t.who}}</th><th scope="col">{{t.value}}</th><th scope="col">{{t.place}}</th><th scope="col">{{t.edited}}</th></tr></thead>
    <tbody>
    {{#baseline}}<tr class="base"><td>{{t.baseline}}</td><td><bdi>{{.}}</bdi></td><td></td><td></td></tr>{{/baseline}}
    {{#claims}}<tr class="{{claimClass}}"><td>{{party}}</td><td><bdi>{{says}}</bdi>{{#kept}} <b class="kept">✓ {{.}}</b>{{/kept}}
    {{#written}}<small>{{.}}</small>{{/written}}</td><td class="place">{{stands}}</td><td class="{{editClass}}">{{edit}}</td></tr>
    {{/claims}}</tbody></table>
    {{/hasClaims}}
    {{#result}}<p class="result">{{resultName}} <b><bdi>{{.}}</bdi></b>{{#reason}}<span>{{t.why}}: {{.}}</span>{{/reason}}</p>{{/result}}
    <p class="act"><b>{{who}}</b> {{todo}}{{#tells}} <span class="tells">{{.}}</span>{{/tells}}</p>
    {{#alsos}}<p class="also"><b>{{t.alsoCauses}}</b> <span class="level {{level}}">{{levelName}}</span> {{heading}} <b>{{who}}</b> {{what}} <code>{{code}} {{id}}</code></p>
    {{/alsos}}<p class="facts">{{#due}}<em class="{{dueClass}}">{{.}}</em> {{/due}}{{#amount}}<span class="amount">{{.}}</span> {{/amount}}{{#decided}}<span>{{.}}</span> {{/decided}}{{#since}}<span>{{.}}</span> {{/since}}<code>{{code}} {{id}}</code>{{#follows}} <code>{{t.followsFrom}} {{.}}</code>{{/follows}}</p>
    </div>
    """

  static let card = """
    <article class="card-order" id="{{anchor}}">
    <h3>{{number}}{{#customer}} <small>{{.}}</small>{{/customer}}</h3>
    {{#findings}}{{{.}}}{{/findings}}
    {{#rest}}{{> rest}}{{/rest}}
    {{#timeline}}<details class="timeline"><summary>{{title}}</summary><ol>
    {{#runs}}<li><b>{{day}}</b>{{#run}} <small>{{.}}</small>{{/run}}<ul>{{#items}}<li>{{#line}}<span class="line">{{.}}</span> {{/line}}{{#parts}}<span class="part">{{.}}</span> {{/parts}}</li>{{/items}}</ul></li>
    {{/runs}}</ol></details>{{/timeline}}
    </article>
    """

  static let person = """
    <div class="person" id="{{anchor}}">
    <p class="person-head">{{#name}}<b>{{.}}</b> {{/name}}{{#facts}}{{> facts}}{{/facts}}</p>
    {{#groups}}<div class="group">
    <h4><span class="dot {{level}}"></span><span class="level">{{levelName}}</span> {{title}}{{#fieldName}} · {{.}}{{/fieldName}}
    {{#size}}<span class="count">{{.}}</span>{{/size}}</h4>
    <ul>{{#head}}{{{.}}}{{/head}}</ul>
    {{#rest}}<details><summary>{{title}}</summary><ul>{{#tail}}{{{.}}}{{/tail}}{{#feed}}<li class="feed" data-feed="{{list}}">{{text}}</li>{{/feed}}</ul></details>{{/rest}}
    </div>{{/groups}}
    </div>
    """

  static let facts = """
    <span class="facts">{{#counts}}<span class="chip {{level}}">{{name}} <b>{{number}}</b></span> {{/counts}}{{#overdue}}<em class="late">{{.}}</em> {{/overdue}}{{#due}}<em>{{.}}</em> {{/due}}{{#amount}}<span class="amount">{{.}}</span>{{/amount}}</span>
    """

  static let rest = """
    <details><summary>{{title}}</summary>{{#tail}}{{{.}}}{{/tail}}{{#feed}}{{> feed}}{{/feed}}</details>
    """

  static let feed = """
    <p class="feed" data-feed="{{list}}">{{text}}</p>
    """
}
