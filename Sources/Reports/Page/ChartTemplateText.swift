// resource data: the charts and figures of report.html, Mustache templates; every chart has its numbers beside it.
enum ChartTemplateText {
  static let spark = """
    <svg class="spark" viewBox="0 0 100 24" role="img" preserveAspectRatio="none"><title>{{text}}</title><polyline points="{{points}}"/><circle cx="{{x}}" cy="{{y}}" r="2"/></svg>
    """

  static let spread = """
    <section id="s-spread" aria-labelledby="h-spread">
    <h2 id="h-spread">{{t.spread}}</h2>
    <p class="legend">{{#legend}}<span><i class="dot {{level}}"></i>{{name}}</span> {{/legend}}</p>
    <div class="spread">{{#breakdowns}}
    <div class="box"><table class="sort bars"><thead><tr><th scope="col">{{title}}</th><th class="plain">{{t.bySeverity}}</th><th scope="col" class="num">{{t.countColumn}}</th><th scope="col" class="num">{{t.newColumn}}</th><th scope="col" class="num">{{t.money}}</th></tr></thead><tbody>
    {{#rows}}<tr><td>{{name}}</td><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{{#bars}}<rect class="{{level}}" x="{{x}}" width="{{width}}" height="10"/>{{/bars}}</svg></td><td class="num">{{total}}</td><td class="num">{{fresh}}</td><td class="num">{{amount}}</td></tr>
    {{/rows}}</tbody></table>{{#more}}<p class="quiet">{{.}}</p>{{/more}}</div>{{/breakdowns}}
    </div>
    </section>
    """

  static let development = """
    <section id="s-development" aria-labelledby="h-development">
    <h2 id="h-development">{{t.developmentTitle}}</h2>
    <div class="spread">
    <div class="box"><div class="counts">{{#counts}}<span class="{{tone}}"><b>{{number}}</b> {{name}}</span> {{/counts}}</div>
    {{#hasAges}}<h3>{{t.agesTitle}}</h3>
    <table class="bars"><tbody>{{#ages}}<tr><td>{{name}}</td><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="age" width="{{width}}" height="10"/></svg></td><td class="num">{{number}}</td></tr>
    {{/ages}}</tbody></table>{{/hasAges}}</div>
    {{#trend}}<div class="box"><h3>{{t.trendTitle}}</h3>
    <svg class="chart" viewBox="0 0 600 180" role="img"><title>{{text}}</title>
    {{#bars}}{{#parts}}<rect class="{{level}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/parts}}<text x="{{middle}}" y="{{top}}">{{open}}</text><text x="{{middle}}" y="170">{{day}}</text>{{/bars}}</svg>
    <p class="legend">{{#legend}}<span><i class="dot {{level}}"></i>{{name}}</span> {{/legend}}</p>
    <details><summary>{{t.numbers}}</summary><div class="scroll"><table><thead><tr>{{#heads}}<th scope="col">{{.}}</th>{{/heads}}</tr></thead><tbody>
    {{#rows}}<tr><td>{{name}}</td>{{#numbers}}<td>{{.}}</td>{{/numbers}}</tr>{{/rows}}</tbody></table></div></details></div>{{/trend}}
    </div>
    </section>
    """

  static let kpis = """
    {{#hasKpis}}<section id="s-kpis" aria-labelledby="h-kpis">
    <h2 id="h-kpis">{{t.kpiTitle}}</h2>
    <p class="quiet">{{t.kpiNote}}</p>
    <div class="wide" tabindex="0" role="group" aria-labelledby="h-kpis"><table class="kpis"><thead><tr><th scope="col">{{t.kpiTitle}}</th><th scope="col" class="num">{{t.kpiNow}}</th><th scope="col" class="num">{{t.kpiBefore}}</th><th scope="col">{{t.kpiMovement}}</th><th scope="col">{{t.trendTitle}}</th><th scope="col" class="num">{{t.kpiBasis}}</th></tr></thead><tbody>
    {{#kpis}}<tr><td>{{#formula}}<details><summary>{{name}}{{#part}} · {{.}}{{/part}}</summary><small>{{t.kpiHow}}: {{formula}} ({{code}})</small></details>{{/formula}}{{^formula}}{{name}}{{#part}} · {{.}}{{/part}}{{/formula}}</td><td class="num"><b>{{now}}</b></td><td class="num">{{before}}</td><td class="{{tone}}">{{movement}}</td><td>{{#spark}}{{> spark}}{{/spark}}</td><td class="num">{{basis}}</td></tr>
    {{/kpis}}</tbody></table></div>
    {{#hasMonths}}<div class="spread">{{#months}}{{> months}}{{/months}}</div>{{/hasMonths}}
    </section>{{/hasKpis}}
    """

  static let months = """
    <div class="box"><h3>{{t.monthsTitle}} · {{currency}}</h3>
    <svg class="chart" viewBox="0 0 600 180" role="img"><title>{{t.monthsTitle}} · {{currency}}</title>
    {{#groups}}{{#bars}}<rect class="{{tone}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/bars}}<text x="{{x}}" y="170">{{name}}</text>{{/groups}}</svg>
    <p class="legend">{{#measures}}<span><i class="dot {{tone}}"></i>{{name}}</span> {{/measures}}</p>
    <details><summary>{{t.numbers}}</summary><div class="scroll"><table><thead><tr><th></th>{{#measures}}<th scope="col" class="num">{{name}}</th>{{/measures}}</tr></thead><tbody>
    {{#rows}}<tr><td>{{name}}</td>{{#numbers}}<td class="num">{{.}}</td>{{/numbers}}</tr>{{/rows}}</tbody></table></div></details></div>
    """
}
