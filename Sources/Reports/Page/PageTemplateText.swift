// resource data: the page of report.html, a Mustache template; `t` holds the fixed texts.
//
// The first tag chooses our own escaping: the library's own works on characters, and lets a quote that carries a
// combining mark through.
enum PageTemplateText {
  static let template = """
    {{% CONTENT_TYPE:DUIDAN_HTML}}<!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policyOfPage}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{t.title}} {{runName}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header class="top">
    <h1>{{t.title}} <small>{{dayLine}}</small></h1>
    <nav>{{#sections}}<a href="#{{anchor}}">{{name}}{{#number}} <b>{{.}}</b>{{/number}}</a> {{/sections}}</nav>
    </header>
    <main>
    <section id="s-first" class="first">
    <p class="verdict {{verdictClass}}">{{verdict}}</p>
    <div class="tiles">
    <div class="tile hot"><b>{{summary.needing}}</b><span>{{t.needing}}</span><small>{{t.needingNote}}</small></div>
    <div class="tile"><b>{{summary.agreeing}}</b><span>{{t.agreeing}}</span><small>{{t.agreeingNote}}</small></div>
    <div class="tile"><b>{{summary.single}}</b><span>{{t.single}}</span><small>{{t.singleNote}}</small></div>
    <div class="tile money"><b>{{#summary.money}}<i>{{.}}</i>{{/summary.money}}</b><span>{{t.money}}</span>
    <small>{{t.moneyNote}}</small></div>
    <div class="tile"><b>{{summary.problems}}</b><span>{{t.problems}}</span>
    <small class="{{summary.direction}}">{{summary.development}}</small></div>
    </div>
    {{#hasCauses}}
    <h2>{{t.causes}}</h2>
    <ol class="causes">
    {{#causes}}
    <li class="{{severity}}"><span class="tag {{urgencyClass}}">{{urgency}}</span>
    <div><p>{{#subject}}<a class="order" href="#{{link}}">{{.}}</a> {{/subject}}<span>{{what}}</span>
    {{#count}}<span class="count">{{.}}</span>{{/count}}</p>
    <p class="act"><b>{{who}}</b> {{todo}}{{#due}} · <em>{{.}}</em>{{/due}}{{#amount}} · <span class="amount">{{.}}</span>{{/amount}}
    {{#others}} · <a href="#{{link}}">{{number}}</a>{{/others}}{{#andMore}} {{.}}{{/andMore}}</p></div></li>
    {{/causes}}
    </ol>
    {{#moreCauses}}<p class="quiet">{{.}}</p>{{/moreCauses}}
    {{/hasCauses}}
    <p class="quiet">{{summary.book}} {{summary.formatOnly}}</p>
    </section>

    <section id="s-actions">
    <h2>{{t.actions}}</h2>
    <p class="quiet">{{t.actionsNote}}</p>
    <div class="filter" hidden><input type="search" placeholder="{{t.searchOrders}}" aria-label="{{t.searchOrders}}">
    <select name="severity" aria-label="{{t.allSeverities}}"><option value="">{{t.allSeverities}}</option>
    {{#severities}}<option value="{{id}}">{{name}}</option>{{/severities}}</select>
    <select name="department" aria-label="{{t.allDepartments}}"><option value="">{{t.allDepartments}}</option>
    {{#departments}}<option value="{{key}}">{{name}}</option>{{/departments}}</select></div>
    {{^departments}}<p>{{t.noActions}}</p>{{/departments}}
    {{#departments}}
    <article class="department" data-department="{{key}}">
    <h3>{{name}} <span class="count">{{total}}</span></h3>
    {{#groups}}
    <div class="group">
    <h4><span class="dot {{severity}}"></span>{{title}}{{#fieldName}} · {{.}}{{/fieldName}}
    {{#size}}<span class="count">{{.}}</span>{{/size}}</h4>
    <ul>{{#head}}{{>action}}{{/head}}</ul>
    {{#rest}}<details><summary>{{restTitle}}</summary><ul>{{#tail}}{{>action}}{{/tail}}</ul></details>{{/rest}}
    </div>
    {{/groups}}
    </article>
    {{/departments}}
    </section>

    <section id="s-orders">
    <h2>{{t.orders}}</h2>
    <p class="quiet">{{t.ordersNote}}</p>
    {{#orders}}
    <article class="card-order" id="{{anchor}}">
    <h3>{{number}}{{#customer}} <small>{{.}}</small>{{/customer}}</h3>
    {{#findings}}{{>finding}}{{/findings}}
    </article>
    {{/orders}}
    {{^orders}}<p>{{t.noActions}}</p>{{/orders}}
    </section>

    {{#hasSheetProblems}}
    <section id="s-sheets">
    <h2>{{t.sheetProblems}}</h2>
    {{#sheetProblems}}
    {{#head}}{{>finding}}{{/head}}
    {{#rest}}<details><summary>{{restTitle}}</summary>{{#tail}}{{>finding}}{{/tail}}</details>{{/rest}}
    {{/sheetProblems}}
    </section>
    {{/hasSheetProblems}}

    <section id="s-changes">
    <h2>{{t.changes}}</h2>
    {{#noChanges}}<p>{{.}}</p>{{/noChanges}}
    {{#hasChanges}}
    <div class="wide"><table><thead><tr>{{#changeHeads}}<th>{{.}}</th>{{/changeHeads}}</tr></thead><tbody>
    {{#changes}}<tr><td>{{#link}}<a href="#{{.}}">{{order}}</a>{{/link}}{{^link}}{{order}}{{/link}} {{line}}</td>
    <td>{{field}}</td><td class="old"><bdi>{{before}}</bdi></td><td><bdi>{{after}}</bdi></td><td>{{sources}}</td>
    <td>{{reason}}</td><td class="place">{{place}}</td></tr>
    {{/changes}}</tbody></table></div>
    {{#moreChanges}}<p class="quiet">{{.}}</p>{{/moreChanges}}
    {{/hasChanges}}
    </section>

    <section id="s-resolved">
    <h2>{{t.resolved}}</h2>
    {{#hasResolved}}<ul>{{#resolved}}<li>{{#subject}}<b>{{.}}</b> {{/subject}}{{sentence}}</li>{{/resolved}}</ul>{{/hasResolved}}
    {{#moreResolved}}<p class="quiet">{{.}}</p>{{/moreResolved}}
    {{^hasResolved}}<p>{{t.resolvedNone}}</p>{{/hasResolved}}
    {{#hasWaived}}<details><summary>{{t.waived}} <span class="count">{{waivedCount}}</span></summary>
    <ul>{{#waived}}<li>{{#subject}}<b>{{.}}</b> {{/subject}}{{sentence}}</li>{{/waived}}</ul></details>{{/hasWaived}}
    </section>

    {{#hasNotes}}
    <section id="s-notes">
    <h2>{{t.notes}}</h2>
    <p class="quiet">{{t.notesNote}}</p>
    {{#notes}}<details><summary>{{title}}{{#fieldName}} · {{.}}{{/fieldName}} <span class="count">{{size}}</span></summary>
    <ul>{{#examples}}<li>{{#subject}}<b>{{.}}</b> {{/subject}}{{sentence}}
    {{#where}}<span class="place">{{.}}</span>{{/where}}</li>{{/examples}}</ul>
    {{#more}}<p class="quiet">{{.}}</p>{{/more}}</details>
    {{/notes}}
    </section>
    {{/hasNotes}}

    <section id="s-read">
    <h2>{{t.sheets}}</h2>
    <div class="wide"><table><thead><tr>{{#sourceHeads}}<th>{{.}}</th>{{/sourceHeads}}</tr></thead><tbody>
    {{#sources}}<tr><td>{{department}} <small>{{id}}</small></td><td class="{{deliveredClass}}">{{delivered}}</td>
    <td>{{grain}}</td><td class="place">{{#files}}<div>{{.}}</div>{{/files}}</td><td class="num">{{rows}}</td></tr>
    {{/sources}}</tbody></table></div>
    <h2>{{t.reading}}</h2>
    <div class="wide"><table class="sums"><thead><tr>{{#tableHeads}}<th>{{.}}</th>{{/tableHeads}}</tr></thead><tbody>
    {{#tables}}<tr><td class="place">{{place}}</td><td>{{source}}</td>{{#numbers}}<td class="num">{{.}}</td>{{/numbers}}</tr>
    {{/tables}}</tbody></table></div>
    </section>
    </main>
    <footer><p>{{t.filesHere}}: {{#files}}<a href="{{.}}">{{.}}</a> {{/files}}</p></footer>
    <script>{{{script}}}</script>
    </body>
    </html>
    """

  static let action = """
    {{% CONTENT_TYPE:DUIDAN_HTML}}<li class="action" data-severity="{{level}}">
    <div><p>{{#subject}}<a class="order" href="#{{link}}">{{.}}</a> {{/subject}}{{what}}</p>
    <p class="act"><b>{{who}}</b> {{todo}}{{#tells}} <span class="tells">{{.}}</span>{{/tells}}</p>
    <p class="facts">{{#due}}<em>{{.}}</em> {{/due}}{{#amount}}<span class="amount">{{.}}</span> {{/amount}}{{#decided}}<span>{{.}}</span> {{/decided}}{{#since}}<span>{{.}}</span> {{/since}}
    {{#where}}<span class="place">{{.}}</span>{{/where}}</p></div></li>
    """

  static let finding = """
    {{% CONTENT_TYPE:DUIDAN_HTML}}<div class="finding {{level}}" data-severity="{{level}}" data-department="{{key}}">
    <h4><span class="dot {{level}}"></span><span class="level">{{levelName}}</span> {{heading}}
    {{#lineName}}<span class="line">{{.}}</span>{{/lineName}}{{#product}} <small>{{.}}</small>{{/product}}</h4>
    <p>{{what}}{{#detail}} <small lang="en">{{.}}</small>{{/detail}}</p>
    {{#hasClaims}}
    <table class="claims"><thead><tr><th>{{t.who}}</th><th>{{t.value}}</th><th>{{t.place}}</th><th>{{t.edited}}</th></tr></thead>
    <tbody>
    {{#baseline}}<tr class="base"><td>{{t.baseline}}</td><td><bdi>{{.}}</bdi></td><td></td><td></td></tr>{{/baseline}}
    {{#claims}}<tr class="{{claimClass}}"><td>{{party}}</td><td><bdi>{{says}}</bdi>{{#kept}} <b class="kept">✓ {{.}}</b>{{/kept}}
    {{#written}}<small>{{.}}</small>{{/written}}</td><td class="place">{{stands}}</td><td class="{{editClass}}">{{edit}}</td></tr>
    {{/claims}}</tbody></table>
    {{/hasClaims}}
    {{#result}}<p class="result">{{resultName}} <b><bdi>{{.}}</bdi></b>{{#reason}}<span>{{t.why}}: {{.}}</span>{{/reason}}</p>{{/result}}
    <p class="act"><b>{{who}}</b> {{todo}}{{#tells}} <span class="tells">{{.}}</span>{{/tells}}</p>
    <p class="facts">{{#due}}<em>{{.}}</em> {{/due}}{{#amount}}<span class="amount">{{.}}</span> {{/amount}}{{#decided}}<span>{{.}}</span> {{/decided}}{{#since}}<span>{{.}}</span> {{/since}}<code>{{code}} {{id}}</code>{{#follows}} <code>{{t.followsFrom}} {{.}}</code>{{/follows}}</p>
    </div>
    """
}
