// resource data: the page of migration.html, a Mustache template.
enum MigrationTemplateText {
  static let template = """
    {{% CONTENT_TYPE:DUIDAN_HTML}}<!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policyOfPage}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}} {{dayLine}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header class="top"><h1>{{title}} <small>{{dayLine}}</small></h1></header>
    <main>
    <section class="first">
    <p class="verdict {{verdictClass}}">{{verdict}}</p>
    <div class="tiles">{{#tiles}}<div class="tile"><b>{{number}}</b><span>{{name}}</span></div>{{/tiles}}</div>
    {{#odd}}<p><b>{{sectionHeads.odd}}</b> {{.}}</p>{{/odd}}
    </section>
    <section>
    <h2>{{sectionHeads.decide}}</h2>
    {{#noDecisions}}<p>{{.}}</p>{{/noDecisions}}
    {{^noDecisions}}<table><thead><tr>{{#decisionHeads}}<th>{{.}}</th>{{/decisionHeads}}</tr></thead>
    <tbody>{{#decisions}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/decisions}}</tbody></table>{{/noDecisions}}
    </section>
    <section>
    <h2>{{sectionHeads.ends}}</h2>
    <table><thead><tr>{{#endHeads}}<th>{{.}}</th>{{/endHeads}}</tr></thead>
    <tbody>{{#ends}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/ends}}</tbody></table>
    <h2>{{sectionHeads.totals}}</h2>
    <table><thead><tr>{{#totalHeads}}<th>{{.}}</th>{{/totalHeads}}</tr></thead>
    <tbody>{{#totals}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/totals}}</tbody></table>
    </section>
    <section>
    <h2>{{sectionHeads.sources}}</h2>
    <table><thead><tr>{{#sourceHeads}}<th>{{.}}</th>{{/sourceHeads}}</tr></thead>
    <tbody>{{#sources}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/sources}}</tbody></table>
    </section>
    <section>
    <h2>{{sectionHeads.left}}</h2>
    <table><thead><tr>{{#leftHeads}}<th>{{.}}</th>{{/leftHeads}}</tr></thead>
    <tbody>{{#left}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/left}}</tbody></table>
    {{#moreLeft}}<p class="quiet">{{.}}</p>{{/moreLeft}}
    </section>
    </main>
    <footer><h2>{{outputsTitle}}</h2><p>{{#outputs}}<a href="{{.}}">{{.}}</a> {{/outputs}}</p></footer>
    </body>
    </html>

    """
}
