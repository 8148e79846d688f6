// resource data: the page of for/<department>.html, a Mustache template; `t` holds the fixed texts.
enum DepartmentTemplateText {
  static let template = """
    {{% CONTENT_TYPE:DUIDAN_HTML}}<!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policyOfPage}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{department}} · {{t.title}} · {{dayLine}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header class="top"><h1>{{department}} <small>{{t.title}} · {{dayLine}}</small></h1></header>
    <main>
    <p class="verdict {{mood}}">{{headline}}</p>
    {{#people}}
    <article class="department">
    <h3><bdi>{{name}}</bdi> <span class="count">{{total}}</span></h3>
    <ul>
    {{#tasks}}
    <li class="action" data-severity="{{level}}">
    <p><span class="dot {{level}}"></span><span class="level">{{levelName}}</span>
    {{#subject}}<b class="order"><bdi>{{.}}</bdi></b> {{/subject}}{{what}}</p>
    <p class="act">{{todo}}{{#tells}} <span class="tells">{{.}}</span>{{/tells}}</p>
    <p class="facts">{{#where}}<span class="place"><bdi>{{.}}</bdi></span> {{/where}}{{#due}}<em>{{.}}</em> {{/due}}
    {{#decided}}<span>{{.}}</span> {{/decided}}{{#since}}<span>{{.}}</span> {{/since}}{{#product}}<span><bdi>{{.}}</bdi></span> {{/product}}
    {{#customer}}<span><bdi>{{.}}</bdi></span>{{/customer}}</p>
    </li>
    {{/tasks}}
    </ul>
    </article>
    {{/people}}
    {{#bulletins}}
    <article class="department">
    <h3>{{t.bulletinTitle}} {{department}} <span class="count">{{line}}</span></h3>
    <ul>
    {{#changes}}<li><b class="order"><bdi>{{subject}}</bdi></b> <bdi>{{what}}</bdi> <span class="tells">{{who}}</span> <em class="{{tone}}">{{state}}</em></li>
    {{/changes}}
    </ul>
    </article>
    {{/bulletins}}
    </main>
    <footer><p>{{t.ownActionsOnly}}</p></footer>
    </body>
    </html>
    """
}
