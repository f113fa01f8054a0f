import { faces } from "../../print/faces.ts";

const SERIF = `"Form Times","Form Noto",serif`;

/** The styles of the page, for screens and for paper. Margins, sizes and page numbers are those of decree 30/2020/NĐ-CP, appendix I. */
export const style = `${faces}
:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#555a61;--line:#c4c9cf;--paper:#fff;--tint:#f2f5f8;--good:#1d5fa8;--other:#9fb6cd;--missing:#d5d9de}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--quiet:#a9b0b8;--line:#4a5057;--paper:#15181b;--tint:#20252a;--good:#6aa9ee;--other:#4a6681;--missing:#3a4047}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 ${SERIF};font-size:clamp(1rem,.9rem + .4vw,1.2rem);overflow-wrap:break-word}
main{max-width:50rem;margin:auto;padding:1.5rem 1rem 4rem}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-left:1.25rem}
a{color:var(--good)}
.letterhead{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between;text-align:center}
.letterhead>div{flex:1 1 16rem;display:flex;flex-direction:column;align-items:center}
.letterhead p{margin:0}
.agency,.nation,.motto,.name,.office,.authority{font-weight:bold}
.above,.agency,.nation{font-size:.95em;text-wrap:balance}
.agency:after,h1:after{content:"";display:block;width:40%;margin:.2rem auto 0;border-top:1px solid}
.motto{border-bottom:1px solid}
.registry,.place{padding-top:.5rem;margin-top:auto!important}
.place,.ground,.room,.attached{font-style:italic}
h1{font-size:1.15em;line-height:1.35;text-align:center;text-wrap:balance;margin:2rem 0 1.25rem}
h1:after{width:6rem;margin-top:.4rem}
.kind{display:block}
h2{font-size:1.1em;margin:2.25rem 0 .5rem}
h3{font-size:1.05em;margin:1.5rem 0 .4rem}
h4{font-size:1em;font-style:italic;margin:1.1rem 0 .25rem}
.annex>h2,.attached{text-align:center;text-wrap:balance}
.annex{margin-top:3.5rem;border-top:1px solid var(--line)}
nav{border-block:1px solid var(--line);padding:.25rem 0;margin:1.25rem 0}
nav p{font-weight:bold;margin:.25rem 0}
nav ul{list-style:none;padding:0;margin:.25rem 0}
nav a{display:block;padding:.3rem 0}
.note{border-left:.25rem solid var(--line);padding:.25rem .75rem}
.warning{border-color:#c77700}
.headline{background:var(--tint);border:1px solid var(--line);border-radius:.25rem;padding:.75rem 1rem;margin:1rem 0}
.headline p:first-child{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between;margin:0}
.headline strong{font-size:2em;line-height:1.1;color:var(--good)}
.scroll{overflow-x:auto;margin:.5rem 0 1rem;padding-right:1px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{text-align:left;font-style:italic;color:var(--quiet);padding:.25rem 0}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--tint);vertical-align:bottom}
tbody th{font-weight:normal;min-width:9rem;width:50%}
.number{text-align:right}
td.number{white-space:nowrap}
.total th,.total td{font-weight:bold;background:var(--tint)}
.missing th,.missing td{color:var(--quiet)}
.depth-1{padding-left:1.5rem}.depth-2{padding-left:2.5rem}.depth-3{padding-left:3.5rem}.depth-4{padding-left:4.5rem}.depth-5{padding-left:5.5rem}
.bar{display:block;width:100%;height:.6rem;margin:.2rem 0 .1rem}
.bar .track{fill:var(--tint)}
.headline .track{fill:var(--paper)}
.bar .good,.bar .plain{fill:var(--good)}
.bar .other{fill:var(--other)}
rect.missing{fill:var(--missing)}
.chart{margin:.75rem 0 1rem}
.chart svg{display:block;width:100%;overflow:visible;font:inherit;font-size:.8em;fill:var(--quiet)}
.chart .row{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr) 4.5em;gap:1rem;align-items:center}
.chart .row svg{height:1.6rem}
.chart .row span:last-child{text-align:right;font-variant-numeric:tabular-nums}
.chart .row.total{font-weight:bold;border-top:1px solid var(--line)}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .whisker{stroke-width:2}
.chart .trend{stroke:var(--good);stroke-width:2}
.chart .break{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 4}
.chart circle{fill:var(--good)}
.chart.line>svg{height:14rem;margin-top:1.25rem}
.chart .names{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:.5rem;text-align:center;font-size:.85em;margin-top:.5rem}
.whisker{fill:none;stroke:var(--ink);stroke-width:1;opacity:.75}
@media screen and (max-width:36rem){
table{font-size:.95em}
.few,.few caption,.few thead,.few tbody{display:block}
.few tr{display:grid}
.few-2 tr{grid-template-columns:1fr 1fr}
.few-3 tr{grid-template-columns:minmax(0,.9fr) minmax(0,1fr) minmax(0,1.3fr)}
.few-4 tr{grid-template-columns:repeat(4,1fr)}
.few th:first-child{grid-column:1/-1;width:auto;min-width:0;border-bottom:0}
.few td{border-top:0}
.few td+td,.few th+th+th{border-left:0}
.few tr+tr th,.few tbody tr th{border-top:0}
.few td.number{white-space:normal}
}
footer{display:flex;flex-wrap:wrap;gap:1.5rem 2rem;justify-content:space-between;margin-top:1.5rem;break-inside:avoid}
footer p{margin:0}
.recipients{flex:1 1 14rem;font-size:.85em}
.recipients p{font-weight:bold;font-style:italic}
.recipients ul{list-style:"- ";padding-left:.6rem;margin:0}
.signature{flex:1 1 14rem;text-align:center}
.name{padding-top:5rem}
@media (forced-colors:active){.bar .track{fill:Canvas}.bar .good,.bar .plain{fill:CanvasText}.bar .other,rect.missing{fill:GrayText}.bar{border:1px solid CanvasText}.chart circle{fill:CanvasText}.chart .trend,.chart .whisker{stroke:CanvasText}}
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt ${SERIF}}}
@page:first{@top-center{content:""}}
@media print{
:root{color-scheme:light;--ink:#000;--quiet:#333;--line:#888;--paper:#fff;--tint:#f2f2f2;--good:#1d5fa8;--other:#9fb6cd;--missing:#d5d9de}
body{font-size:13pt;line-height:1.3}
main{max-width:none;padding:0}
.letterhead,footer{flex-wrap:nowrap}
.letterhead{gap:4mm}
.letterhead>div{flex:0 1 42%}
.letterhead>div+div{flex:0 0 auto}
.above,.agency,.nation{font-size:12pt}
h1{font-size:14pt;margin:6mm 0 4mm}
h2,h3,h4{font-size:13pt;margin:4mm 0 2mm}
p,ul{margin:2mm 0}
main>p,.annex>p:not(.attached){text-align:justify}
main>p:not(.note),.annex>p:not(.note,.attached),h2:not(.annex>h2),h3,h4{text-indent:10mm}
main>ul,.annex>ul{list-style:none;padding:0;text-align:justify}
main>ul>li,.annex>ul>li{text-indent:10mm}
main>ul>li:before,.annex>ul>li:before{content:"- "}
main>ul b,.annex>ul b{font-weight:normal}
.annex{margin:0;border:0;break-before:page}
nav{border:0;font-size:12pt;margin:3mm 0}
nav p{text-align:center}
nav a{color:inherit;text-decoration:none;padding:0}
.headline{background:none;border:0;padding:0;margin:2mm 0}
.headline p{text-indent:10mm}
.headline p:first-child{display:block}
.headline strong{font-size:1em;color:inherit}
.headline .bar{display:none}
table{font-size:12pt}
th,td{padding:.7mm 1.2mm}
thead th{text-align:center;vertical-align:middle}
table .bar{display:none}
h1,h2,h3,h4,caption,.sentence,.closes{break-after:avoid}
thead{display:table-header-group}
.chart.line,.chart .row,tr,.headline,.note{break-inside:avoid}
.scroll{overflow:visible}
.recipients{font-size:11pt}
.recipients p{font-size:12pt}
.name{padding-top:25mm}
.wide{font-size:10pt}
.wide td.number{white-space:normal}
.wide tbody th{min-width:0;width:auto}
}`;
