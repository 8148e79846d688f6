// resource data: how much the rules could judge, a Mustache template of report.html.
enum CoverageTemplateText {
  static let coverage = """
    <section id="s-rules" aria-labelledby="h-rules">
    <h2 id="h-rules">{{t.coverageTitle}}</h2>
    <p>{{coverage}}</p>
    {{#hasGaps}}<div class="wide" tabindex="0" role="group" aria-labelledby="h-rules"><table><thead><tr><th scope="col">{{t.coverageField}}</th><th scope="col">{{t.coverageSilent}}</th><th scope="col" class="num">{{t.coveragePartly}}</th></tr></thead><tbody>
    {{#gaps}}<tr><td>{{field}}</td><td>{{#hasRules}}<details><summary>{{silent}}</summary><small>{{#rules}}<div>{{code}} {{title}}</div>{{/rules}}</small></details>{{/hasRules}}{{^hasRules}}{{silent}}{{/hasRules}}</td><td class="num">{{partly}}</td></tr>
    {{/gaps}}</tbody></table></div>
    {{#moreGaps}}<p class="quiet">{{.}}</p>{{/moreGaps}}{{/hasGaps}}
    </section>
    """
}
