// resource data: the style of a comparison's page, a constant: nothing of a sheet ever gets in here.
enum ComparisonStyleText {
  static let style = """
    :root{--ink:#1c2430;--quiet:#566072;--line:#dde2ea}
    *{box-sizing:border-box}
    body{margin:0;color:var(--ink);background:#f5f7fa;font:15px/1.5 system-ui,-apple-system,"PingFang SC",\
    "Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
    main{max-width:1160px;margin:0 auto;padding:12px 20px 40px}
    h1{font-size:20px;margin:0 0 8px}h2{font-size:17px;margin:24px 0 4px}
    dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:0 12px}dt,small,i{color:var(--quiet)}dd{margin:0}
    ul{margin:0 0 8px;padding-left:20px}
    table{border-collapse:collapse;width:100%;table-layout:fixed;background:#fff;border:1px solid var(--line)}
    th,td{padding:3px 10px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    th[scope=row]{font-weight:400;width:24%}thead th:first-child{width:24%}thead th{color:var(--quiet);font-weight:600}
    th[scope=rowgroup]{font-weight:600;border-left:4px solid var(--quiet);background:#eef1f6}small{font-size:13px;font-weight:400}
    .added th[scope=rowgroup]{border-left-color:#1c7c44;background:#e8f4ec}.removed th[scope=rowgroup]{border-left-color:#c0182b;background:#fdebec}
    .changed th[scope=rowgroup]{border-left-color:#a87900;background:#fff6e2}.conflict th[scope=rowgroup]{border-left-color:#7b2d9e;background:#f5eafa}
    .repeated th[scope=rowgroup]{border-left-color:#3d6fb5;background:#eaf1fa}
    td{white-space:pre-wrap}mark{color:inherit;border-radius:3px;background:#ffe08a}.ours mark{background:#fbcaca}.theirs mark{background:#bfe8cb}
    tr.conflict td{background:#f9f1fc}
    @media(max-width:700px){main{padding:8px 10px 24px}table,tbody{display:block}thead{display:none}
    tr{display:block;border-bottom:1px solid var(--line)}th,td{display:block;width:auto!important;border:0;padding:2px 8px}
    td::before{content:attr(data-side) ": ";color:var(--quiet)}td:empty{display:none}}
    @media print{body{background:#fff;font-size:11px}main{max-width:none;padding:0}tbody,tr{break-inside:avoid}
    thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
