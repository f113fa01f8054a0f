/** How the page looks, on screens and on paper. Margins and page numbers are those of decree 30/2020/NĐ-CP, appendix I. */
export const style = `:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#5a5f66;--line:#c4c9cf;--paper:#fff;--tint:#f2f5f8;--good:#1d5fa8;--other:#9fb6cd;--missing:#d5d9de}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--quiet:#a9b0b8;--line:#4a5057;--paper:#15181b;--tint:#20252a;--good:#6aa9ee;--other:#4a6681;--missing:#3a4047}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "Times New Roman","Liberation Serif",serif;font-size:clamp(1rem,.9rem + .4vw,1.25rem)}
main{max-width:52rem;margin:auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.5em;line-height:1.3;text-align:center;text-wrap:balance;margin:0 0 .5rem}
h2{font-size:1.2em;margin:2.5rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--good)}
h3{font-size:1.1em;margin:1.75rem 0 .5rem}
h4{font-size:1em;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-left:1.25rem}
.organisation{text-align:center;font-weight:bold}
.note{border-left:.25rem solid var(--line);padding:.25rem .75rem}
.warning{border-color:#c77700}
.headline{background:var(--tint);border:1px solid var(--line);border-radius:.25rem;padding:.75rem 1rem;margin:1rem 0}
.headline p:first-child{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between;margin:0}
.headline strong{font-size:2.25em;line-height:1.1;color:var(--good)}
.scroll{overflow-x:auto;margin:.5rem 0 1rem;padding-right:1px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-style:italic;color:var(--quiet);padding:.25rem 0}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--tint);vertical-align:bottom}
tbody th{font-weight:normal;min-width:9rem;width:50%}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.total th,.total td{font-weight:bold;background:var(--tint)}
.missing th,.missing td{color:var(--quiet)}
.depth-1{padding-left:1.5rem}.depth-2{padding-left:2.5rem}.depth-3{padding-left:3.5rem}.depth-4{padding-left:4.5rem}.depth-5{padding-left:5.5rem}
.bar{display:block;width:100%;height:.6rem;margin:.2rem 0 .1rem}
.bar .track{fill:var(--tint)}
.headline .track{fill:var(--paper)}
.bar .good,.bar .plain{fill:var(--good)}
.bar .other{fill:var(--other)}
rect.missing{fill:var(--missing)}
.whisker{fill:none;stroke:var(--ink);stroke-width:1;opacity:.75}
@media (forced-colors:active){.bar .track{fill:Canvas}.bar .good,.bar .plain{fill:CanvasText}.bar .other,rect.missing{fill:GrayText}.bar{border:1px solid CanvasText}}
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman","Liberation Serif",serif}}
@page:first{@top-center{content:""}}
@media print{
:root{color-scheme:light;--ink:#000;--quiet:#444;--line:#888;--paper:#fff;--tint:#f2f5f8;--good:#1d5fa8;--other:#9fb6cd;--missing:#d5d9de}
body{font-size:13pt;line-height:1.35}
main{max-width:none;padding:0}
table{font-size:12pt}
h1,h2,h3,h4,caption,.sentence{break-after:avoid}
tr,.headline,.note,.scroll{break-inside:avoid}
.scroll{overflow:visible}
.wide{font-size:9pt}
.wide .number{white-space:normal}
.wide tbody th{min-width:0;width:auto}
}`;
