// resource data: the style of report.html and migration.html, a constant: nothing of a sheet ever gets in here.
enum PageStyleText {
  static let style = """
    :root{--ink:#1c2430;--quiet:#5d6878;--line:#dde2ea;--bg:#f5f7fa;--critical:#c0182b;--high:#d9600b;--medium:#a87900;\
    --low:#3d6fb5;--info:#66717f;--good:#1c7c44}
    *{box-sizing:border-box}
    body{margin:0;color:var(--ink);background:var(--bg);font:15px/1.5 system-ui,-apple-system,"PingFang SC",\
    "Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
    h1{font-size:20px;margin:0}h1 small{font-size:14px;font-weight:400;color:var(--quiet);margin-left:8px}
    h2{font-size:18px;margin:26px 0 8px}h3{font-size:16px;margin:0 0 8px}h4{font-size:15px;margin:0 0 4px;font-weight:600}
    p{margin:0 0 6px}small{font-size:13px;color:var(--quiet)}a{color:#0b57a4;text-decoration:none}a:hover,.act a,td a,footer a{text-decoration:underline}
    .top{background:#fff;border-bottom:1px solid var(--line);padding:10px 20px;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline}
    nav{display:flex;flex-wrap:wrap;gap:2px 14px;font-size:14px}nav b{font-weight:600;color:var(--quiet)}
    main,footer{max-width:1160px;margin:0 auto;padding:0 20px}
    section{scroll-margin-top:8px}article{scroll-margin-top:var(--bar,8px)}
    .first h2{margin:10px 0 5px}
    .verdict{margin:10px 0 8px;font-size:19px;font-weight:700;padding:6px 14px;border-radius:8px;background:#e8f4ec;color:var(--good)}
    .verdict.bad{background:#fdebec;color:var(--critical)}.verdict.some{background:#fff3e2;color:#8d4a00}
    .tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:10px}
    .tile{background:#fff;border:1px solid var(--line);border-radius:8px;padding:5px 12px 6px;display:flex;flex-direction:column}
    .tile>b{font-size:25px;line-height:1.2}.tile.money>b{font-size:15px;line-height:1.15;min-height:30px;display:flex;flex-direction:column;justify-content:center}
    .tile i{font-style:normal}.tile>span{font-weight:600}.tile small{font-size:12.5px;line-height:1.35}
    .tile.hot>b,.tile.needing>b{color:var(--critical)}.worse{color:var(--critical);font-weight:600}.better{color:var(--good);font-weight:600}
    .causes{list-style:none;counter-reset:n;margin:0;padding:0;background:#fff;border:1px solid var(--line);border-radius:8px}
    .causes li{counter-increment:n;display:grid;grid-template-columns:24px 90px 1fr;gap:8px;padding:4px 12px 4px 8px;line-height:1.42;border-top:1px solid var(--line);\
    border-left:4px solid var(--medium)}
    .causes li:first-child{border-top:0;border-top-left-radius:8px}.causes li:last-child{border-bottom-left-radius:8px}
    .causes li::before{content:counter(n);font-weight:700;font-size:17px;line-height:22px;text-align:right;color:var(--quiet);white-space:nowrap}
    .causes li.critical{border-left-color:var(--critical)}.causes li.high{border-left-color:var(--high)}.causes li.low{border-left-color:var(--low)}
    .causes p{margin:0}.order{font-weight:700}
    .tag{align-self:start;text-align:center;font-size:12.5px;line-height:20px;padding:1px 4px;border-radius:4px;background:#eceff3;color:#404b5a}
    .tag.leaving{background:var(--critical);color:#fff}.tag.wrong{background:#fff;color:var(--critical);box-shadow:inset 0 0 0 1px var(--critical)}
    .act{color:#34404f;font-size:14px}.act b{background:#e6eefb;color:#123f78;border-radius:4px;padding:0 6px;margin-right:4px}
    em,.amount{white-space:nowrap}em{font-style:normal;font-weight:600;color:#34404f}em.late{color:var(--critical)}
    .count{display:inline-block;min-width:22px;text-align:center;font-size:13px;font-weight:600;background:#eceff3;border-radius:10px;padding:0 7px}
    .quiet,.facts{color:var(--quiet);font-size:13.5px}.facts span,.facts em{margin-right:10px}
    .tells{color:#6a3d9a;margin-left:8px;white-space:nowrap}
    .department,.card-order,.first+section .group{break-inside:auto}
    .department,.card-order{background:#fff;border:1px solid var(--line);border-radius:8px;padding:12px 16px;margin:0 0 12px}
    .department h3{border-bottom:2px solid var(--line);padding-bottom:4px}
    .group{margin:0 0 12px}.group ul,section>ul,details ul{margin:0;padding-left:18px}.action{margin:0 0 6px}.action p{margin:0}
    .dot{display:inline-block;width:10px;height:10px;border-radius:50%;margin-right:6px;background:var(--info)}
    .dot.critical{background:var(--critical)}.dot.high{background:var(--high)}.dot.medium{background:var(--medium)}.dot.low{background:var(--low)}
    .finding{border-left:4px solid var(--info);padding:2px 0 4px 12px;margin:0 0 16px}
    .finding.critical{border-color:var(--critical)}.finding.high{border-color:var(--high)}.finding.medium{border-color:var(--medium)}.finding.low{border-color:var(--low)}
    #s-sheets .finding{background:#fff;border-radius:0 8px 8px 0;padding:8px 14px}
    .level{font-size:12.5px;color:var(--quiet);font-weight:400}.line{font-weight:400;background:#eceff3;border-radius:4px;padding:0 6px;font-size:13px}
    .card-order{content-visibility:auto;contain-intrinsic-size:auto 420px}
    table{border-collapse:collapse;width:100%;font-size:14px;background:#fff}th{text-align:left;font-weight:600;color:var(--quiet);font-size:13px}
    th,td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
    .wide{overflow-x:auto;background:#fff;border:1px solid var(--line);border-radius:8px;padding:4px 12px}
    .wide th{white-space:nowrap}.sums th:nth-child(n+3){text-align:right}.num{text-align:right;font-variant-numeric:tabular-nums}th.num{text-align:right}
    .claims{margin:4px 0 6px;max-width:900px}.claims td:first-child{white-space:nowrap}.claims small{display:block}
    .claims .base td{color:var(--quiet)}.claims .is-kept{background:#eef7f1}.kept{color:var(--good);font-size:13px}
    .yes{color:#a84300;font-weight:600}.place{color:var(--quiet);font-size:13px}.old{color:var(--quiet);text-decoration:line-through}
    .result span{color:var(--quiet);margin-left:10px}.missing{color:var(--critical);font-weight:600}
    .also{margin:4px 0;padding-left:10px;border-left:2px solid var(--line);font-size:14px}.also code{font-size:12px;color:var(--quiet)}
    .facts code{font-size:12px;color:var(--quiet)}
    details{margin:2px 0 6px}summary{cursor:pointer;color:#0b57a4}
    .filter{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 10px;position:sticky;top:0;background:var(--bg);padding:6px 0;z-index:1}
    .filter[hidden]{display:none}.filter input{flex:1 1 220px}.filter input,.filter select{font:inherit;padding:5px 8px;border:1px solid #b9c2cf;border-radius:6px;background:#fff}
    .off,[hidden]{display:none!important}footer{padding-bottom:40px;color:var(--quiet);font-size:14px;margin-top:24px}
    .skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:#fff;padding:6px 12px;z-index:3}
    :focus-visible{outline:3px solid #1a6fd4;outline-offset:2px}[tabindex="-1"]:focus{outline:2px solid #1a6fd4;outline-offset:2px}
    .lead{display:grid;grid-template-columns:minmax(0,1fr) 268px;gap:0 16px;align-items:start}.lead h3{font-size:16px;margin:10px 0 5px}.lead-main:only-child,.lead-side:only-child{grid-column:span 2}
    .strip{list-style:none;margin:0;padding:0;background:#fff;border:1px solid var(--line);border-radius:8px}
    .strip li{padding:6px 12px;border-top:1px solid var(--line);line-height:1.4}.strip li:first-child{border-top:0}.strip a{display:inline-block}.strip .facts{display:flex;flex-wrap:wrap;gap:1px 8px;font-size:13px}
    .strip .facts>*,.person-head .facts>*{margin:0}.person-head .facts{display:inline-flex;flex-wrap:wrap;gap:1px 10px}
    .chip{white-space:nowrap;border-left:3px solid var(--info);padding-left:5px;color:var(--ink)}.chip.critical{border-color:var(--critical)}.chip.high{border-color:var(--high)}.chip.medium{border-color:var(--medium)}.chip.low{border-color:var(--low)}
    .person{scroll-margin-top:60px;padding:2px 0}.person+.person{border-top:1px solid var(--line);padding-top:8px}.person-head{margin:0 0 6px}
    .tile{position:relative}.spark{position:absolute;right:10px;top:9px;width:64px;height:20px}.spark polyline{fill:none;stroke:#4a6b94;stroke-width:1.5;vector-effect:non-scaling-stroke}.spark circle{fill:#1c4f8a}
    .kpis .spark{position:static;width:90px;height:20px}.kpis details{margin:0}.kpis td{vertical-align:middle}
    .tile.money .spark{display:none}
    .spread{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:12px}.box{background:#fff;border:1px solid var(--line);border-radius:8px;padding:8px 14px;min-width:0}.box h3{margin:4px 0 6px}
    .kpis+.spread,.wide+.spread{margin-top:12px}
    .bars svg{width:100%;min-width:60px;height:12px;display:block}.bars td{vertical-align:middle}.bars td:nth-child(2){width:28%}
    rect.critical{fill:var(--critical)}rect.high{fill:var(--high)}rect.medium{fill:var(--medium)}rect.low{fill:var(--low)}rect.info{fill:var(--info)}rect.age{fill:#5b7896}
    .m0{fill:#1c4f8a;background:#1c4f8a!important}.m1{fill:#3f9a9a;background:#3f9a9a!important}.m2{fill:#c28a1c;background:#c28a1c!important}.m3{fill:#4d8f3a;background:#4d8f3a!important}
    .chart{width:100%;height:auto;display:block}.chart text{font-size:13px;text-anchor:middle;fill:#34404f}
    .legend{font-size:13px;color:#34404f;margin:2px 0 6px}.legend span{margin-right:12px;white-space:nowrap}
    .counts{display:flex;flex-wrap:wrap;gap:2px 22px}.counts b{font-size:22px}.scroll{overflow-x:auto}
    th button{font:inherit;color:#0b57a4;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
    .filter{align-items:center}.filter label{display:flex;flex:none;align-items:center;gap:4px;font-size:14px;white-space:nowrap}.filter label input{flex:none}.filter select{max-width:170px}.filter button{font:inherit;padding:5px 12px;border:1px solid #b9c2cf;border-radius:6px;background:#fff;cursor:pointer}.filter output{align-self:center;font-size:14px}
    .feed{list-style:none;color:var(--quiet);font-size:13.5px}.unread{background:#fff3e2;border-radius:8px;padding:6px 12px}.sheet-group h3{margin:12px 0 6px}
    .timeline ol,.timeline ul{margin:2px 0 6px;padding-left:18px;font-size:13.5px}.part{margin-right:10px}
    @media(max-width:1000px){.lead{grid-template-columns:minmax(0,1fr)}.lead>*{grid-column:auto!important}}
    @media(max-width:700px){main,footer{padding:0 12px}.top{padding:8px 12px}nav{font-size:13px}
    .tiles{grid-template-columns:1fr 1fr;gap:8px}.tile.money{grid-column:span 2;order:5}.filter{position:static}.filter select{flex:1 1 40%;min-width:0;max-width:100%}.kpis{min-width:620px}.spark{width:44px}.verdict{font-size:17px}
    .causes li{grid-template-columns:20px 1fr;gap:2px 8px;padding:8px 10px}.causes li>div{grid-column:2}.causes .tag{justify-self:start;padding:1px 8px}
    .tells{white-space:normal}nav{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;max-width:100%}.tile.money>b{flex-direction:row;justify-content:flex-start;gap:16px;align-items:center}
    .claims thead{display:none}.claims tr{display:grid;grid-template-columns:5.5em 1fr;padding:4px 0;border-bottom:1px solid var(--line)}
    .claims td{border:0;padding:1px 6px 1px 0}.claims td:first-child{white-space:normal}.claims td:nth-child(n+3){grid-column:2}.claims td:empty{display:none}}
    @media print{body{background:#fff;font-size:11.5px}.top,.tile,.department,.card-order,.causes,.wide{border-color:#999}nav,.filter,footer,script,.skip,.feed{display:none!important}
    .lead{grid-template-columns:1fr 200px;gap:0 8px}.lead>*{grid-column:auto!important}main{max-width:none;padding:0}.top{padding:0 0 4px}.first{break-after:page}.department+.department{break-before:page}
    .causes li{padding:2px 6px;grid-template-columns:18px 70px 1fr}.strip li{padding:2px 6px}.tile{padding:3px 8px}.tile>b{font-size:18px}.tile.money>b{font-size:12px}.verdict{font-size:15px;margin:4px 0}.wide,.scroll{overflow:visible}.unread{display:block!important}h2{margin-top:12px}
    .card-order{content-visibility:visible}.finding,.action,.causes li,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}
    .tiles{grid-template-columns:repeat(5,1fr)}.tile.money{grid-column:auto;order:0}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    details::details-content{content-visibility:visible!important;block-size:auto!important}a{color:inherit}}
    """
}
