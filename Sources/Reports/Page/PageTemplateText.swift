// resource data: the page of report.html, Mustache templates; `t` holds the fixed texts.
enum PageTemplateText {
  static let template = """
    <!DOCTYPE html>
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
    <a class="skip" href="#s-first">{{t.skipLink}}</a>
    <header class="top">
    <h1>{{t.title}} <small>{{dayLine}}</small></h1>
    <nav aria-label="{{t.title}}">{{#sections}}<a href="#{{anchor}}">{{name}}{{#number}} <b>{{.}}</b>{{/number}}</a> {{/sections}}</nav>
    </header>
    <main>
    {{> first}}
    {{> filter}}
    <section id="s-actions" aria-labelledby="h-actions">
    <h2 id="h-actions">{{t.actions}}</h2>
    <p class="quiet">{{t.actionsNote}}</p>
    {{#unreadActions}}<p class="unread">{{.}}</p>{{/unreadActions}}
    {{^departments}}<p>{{t.noActions}}</p>{{/departments}}
    {{#departments}}
    <article class="department">
    <h3>{{name}} <span class="count">{{total}}</span></h3>
    {{#people}}{{{.}}}{{/people}}
    {{#feed}}{{> feed}}{{/feed}}
    </article>
    {{/departments}}
    </section>
    {{#hasProblems}}{{> spread}}{{/hasProblems}}
    {{> development}}
    {{> kpis}}
    {{#coverage}}{{> coverage}}{{/coverage}}
    <section id="s-orders" aria-labelledby="h-orders">
    <h2 id="h-orders">{{t.orders}}</h2>
    <p class="quiet">{{t.ordersNote}}</p>
    {{#unreadFindings}}<p class="unread">{{.}}</p>{{/unreadFindings}}
    {{#orders}}{{{.}}}{{/orders}}
    {{#orderFeed}}{{> feed}}{{/orderFeed}}
    {{^orders}}<p>{{t.noActions}}</p>{{/orders}}
    </section>
    {{#hasSheetProblems}}
    <section id="s-sheets" aria-labelledby="h-sheets">
    <h2 id="h-sheets">{{t.sheetProblems}}</h2>
    {{#sheetProblems}}<div class="sheet-group"><h3>{{title}}{{#fieldName}} · {{.}}{{/fieldName}}{{#size}} <span class="count">{{.}}</span>{{/size}}</h3>
    {{#head}}{{{.}}}{{/head}}{{#rest}}{{> rest}}{{/rest}}</div>
    {{/sheetProblems}}
    </section>
    {{/hasSheetProblems}}
    {{> tables}}
    </main>
    <footer><p>{{t.filesHere}}: {{#files}}<a href="{{.}}">{{.}}</a> {{/files}}</p></footer>
    {{#packs}}<script type="text/plain" class="pack">{{{.}}}</script>
    {{/packs}}
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  static let first = """
    <section id="s-first" class="first" aria-labelledby="verdict">
    <h2 id="verdict" class="verdict {{verdictClass}}">{{verdict}}</h2>
    <div class="tiles">{{#tiles}}
    <div class="tile {{role}}"><b>{{#values}}<i>{{.}}</i>{{/values}}</b>{{#spark}}{{> spark}}{{/spark}}<span>{{name}}</span><small class="{{tone}}">{{remark}}</small></div>{{/tiles}}
    </div>
    <div class="lead">
    {{#hasCauses}}
    <div class="lead-main"><h3>{{t.causes}}</h3>
    <ol class="causes">
    {{#causes}}
    <li class="{{severity}}"><span class="tag {{urgencyClass}}">{{urgency}}</span>
    <div><p>{{#subject}}<a class="order" href="#{{link}}">{{.}}</a> {{/subject}}<span>{{what}}</span>
    {{#count}}<span class="count">{{.}}</span>{{/count}}</p>
    <p class="act"><b>{{who}}</b> {{todo}}{{#due}} · <em>{{.}}</em>{{/due}}{{#amount}} · <span class="amount">{{.}}</span>{{/amount}}
    {{#others}} · <a href="#{{link}}">{{number}}</a>{{/others}}{{#andMore}} {{.}}{{/andMore}}</p></div></li>
    {{/causes}}
    </ol>
    {{#moreCauses}}<p class="quiet">{{.}}</p>{{/moreCauses}}</div>
    {{/hasCauses}}
    {{#hasStrip}}
    <div class="lead-side"><h3>{{t.whoStrip}}</h3>
    <ul class="strip">
    {{#strip}}<li><a href="#{{link}}"><b>{{department}}</b>{{#person}} {{.}}{{/person}}</a> {{#facts}}{{> facts}}{{/facts}}</li>
    {{/strip}}</ul>
    {{#moreStrip}}<p class="quiet">{{.}}</p>{{/moreStrip}}</div>
    {{/hasStrip}}
    </div>
    <p class="quiet">{{book}} {{formatOnly}}</p>
    </section>
    """

  static let filter = """
    <div class="filter" role="search" aria-label="{{t.filters}}" data-found="{{t.foundCount}}" data-more="{{t.moreToShow}}" hidden>
    <input type="search" placeholder="{{t.searchOrders}}" aria-label="{{t.searchOrders}}">
    <select name="severity" aria-label="{{t.allSeverities}}"><option value="">{{t.allSeverities}}</option>
    {{#severities}}<option value="{{id}}">{{name}}</option>{{/severities}}</select>
    <select name="department" aria-label="{{t.allDepartments}}"><option value="">{{t.allDepartments}}</option>
    {{#departmentChoices}}<option value="{{id}}">{{name}}</option>{{/departmentChoices}}</select>
    {{#hasPeople}}<select name="person" aria-label="{{t.allPeople}}"><option value="">{{t.allPeople}}</option>
    {{#peopleChoices}}<option value="{{id}}">{{name}}</option>{{/peopleChoices}}</select>{{/hasPeople}}
    <select name="kind" aria-label="{{t.allKinds}}"><option value="">{{t.allKinds}}</option>
    {{#kindChoices}}<option value="{{id}}">{{name}}</option>{{/kindChoices}}</select>
    <label><input type="checkbox" name="new" value="n"> {{t.newOnly}}</label>
    <label><input type="checkbox" name="overdue" value="o"> {{t.overdueOnly}}</label>
    <button type="button" hidden>{{t.clearFilter}}</button> <output aria-live="polite"></output></div>
    """

  static let tables = """
    <section id="s-changes" aria-labelledby="h-changes">
    <h2 id="h-changes">{{t.changes}}</h2>
    {{#noChanges}}<p>{{.}}</p>{{/noChanges}}
    {{#hasChanges}}
    <div class="wide" tabindex="0" role="group" aria-labelledby="h-changes"><table class="sort"><thead><tr>{{#changeHeads}}<th scope="col">{{.}}</th>{{/changeHeads}}</tr></thead><tbody>
    {{#changes}}<tr><td>{{#link}}<a href="#{{.}}">{{order}}</a>{{/link}}{{^link}}{{order}}{{/link}} {{line}}</td>
    <td>{{field}}</td><td class="old"><bdi>{{before}}</bdi></td><td><bdi>{{after}}</bdi></td><td>{{sources}}</td>
    <td>{{reason}}</td><td class="place">{{place}}</td></tr>
    {{/changes}}</tbody></table></div>
    {{#moreChanges}}<p class="quiet">{{.}}</p>{{/moreChanges}}
    {{/hasChanges}}
    {{#hasBulletin}}<h3>{{t.bulletinTitle}}</h3>
    <p class="quiet">{{t.bulletinNote}}</p>
    {{#bulletin}}<details><summary>{{department}} <span class="count">{{size}}</span></summary>
    <ul>{{#entries}}<li><b class="order"><bdi>{{subject}}</bdi></b> <bdi>{{what}}</bdi> <span class="tells">{{who}}</span> <em class="{{tone}}">{{state}}</em></li>
    {{/entries}}</ul>
    {{#more}}<p class="quiet">{{.}}</p>{{/more}}</details>
    {{/bulletin}}{{/hasBulletin}}
    </section>
    <section id="s-resolved" aria-labelledby="h-resolved">
    <h2 id="h-resolved">{{t.resolved}}</h2>
    {{#hasResolved}}<ul>{{#resolved}}<li>{{#subject}}<b>{{.}}</b> {{/subject}}{{sentence}}</li>{{/resolved}}</ul>{{/hasResolved}}
    {{#moreResolved}}<p class="quiet">{{.}}</p>{{/moreResolved}}
    {{^hasResolved}}<p>{{t.resolvedNone}}</p>{{/hasResolved}}
    {{#hasWaived}}<details><summary>{{t.waived}} <span class="count">{{waivedCount}}</span></summary>
    <ul>{{#waived}}<li>{{#subject}}<b>{{.}}</b> {{/subject}}{{sentence}}</li>{{/waived}}</ul>
    {{#moreWaived}}<p class="quiet">{{.}}</p>{{/moreWaived}}</details>{{/hasWaived}}
    </section>
    {{#hasNotes}}
    <section id="s-notes" aria-labelledby="h-notes">
    <h2 id="h-notes">{{t.notes}}</h2>
    <p class="quiet">{{t.notesNote}}</p>
    {{#notes}}<details><summary>{{title}}{{#fieldName}} · {{.}}{{/fieldName}} <span class="count">{{size}}</span></summary>
    <ul>{{#examples}}<li>{{#subject}}<b>{{.}}</b> {{/subject}}{{sentence}}
    {{#where}}<span class="place">{{.}}</span>{{/where}}</li>{{/examples}}</ul>
    {{#more}}<p class="quiet">{{.}}</p>{{/more}}</details>
    {{/notes}}
    </section>
    {{/hasNotes}}
    <section id="s-read" aria-labelledby="h-sheets-read">
    <h2 id="h-sheets-read">{{t.sheets}}</h2>
    <div class="wide" tabindex="0" role="group" aria-labelledby="h-sheets-read"><table><thead><tr>{{#sourceHeads}}<th scope="col">{{.}}</th>{{/sourceHeads}}</tr></thead><tbody>
    {{#sources}}<tr><td>{{department}} <small>{{id}}</small></td><td class="{{deliveredClass}}">{{delivered}}</td>
    <td>{{grain}}</td><td class="place">{{#files}}<div>{{.}}</div>{{/files}}</td><td class="num">{{rows}}</td></tr>
    {{/sources}}</tbody></table></div>
    <h2 id="h-read">{{t.reading}}</h2>
    <div class="wide" tabindex="0" role="group" aria-labelledby="h-read"><table class="sums"><thead><tr>{{#tableHeads}}<th scope="col">{{.}}</th>{{/tableHeads}}</tr></thead><tbody>
    {{#tables}}<tr><td class="place">{{place}}</td><td>{{source}}</td>{{#numbers}}<td class="num">{{.}}</td>{{/numbers}}</tr>
    {{/tables}}</tbody></table></div>
    </section>
    """
}
