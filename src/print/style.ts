import { css as tokens } from "../design/tokens.ts";
import { faces } from "./faces.ts";

/**
 * How the form looks, on paper first: the visual system in black on white, because shades and colours come out of an office's
 * printer as they will. Typeface and margins are those of decree 30/2020/NĐ-CP, appendix I. A box to tick is 4.5 mm wide.
 */
export const style = `
${faces}
:root{color-scheme:light;--survey-background:#fff;--survey-text:#000;${tokens}--size:13pt;--small:12pt;--code:7.5pt;--space:.7em;--box:4.5mm;--sign:7mm;--serif:"Form Times","Form Noto",serif;--sans:Arial,"Liberation Sans","Noto Sans",sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:var(--size)/1.3 var(--serif);overflow-wrap:anywhere}
p,ul,dl,dd,fieldset,legend,h1,h2{margin:0;padding:0}
ul{list-style:none}
fieldset{min-width:0;border:0}
legend{float:inline-start;width:100%;font-weight:bold}
legend+*{clear:both}
code{color:var(--soft);font:var(--code)/1 var(--sans)}
header{display:flex;gap:8mm;align-items:start;justify-content:space-between;margin-bottom:4mm}
.who{flex:1;min-width:0}
.organisation{margin-bottom:.4em;font-weight:bold}
.fact{display:flex;gap:.4em;align-items:baseline;margin-bottom:.3em}
.fact>span:first-child{white-space:nowrap}
.fact.number{max-width:75mm}
.line{flex:1;min-width:20mm;height:1.1em;border-bottom:1px dotted var(--text)}
.online{flex:none;width:68mm;display:flex;gap:1mm;align-items:center;font:9pt/1.25 var(--serif)}
.qr{flex:none;width:28mm;height:28mm;margin-block:-2mm}
.invited{width:88mm;padding-inline-start:1mm;border:1px dashed var(--text);border-block-start:0;border-inline-end:0}
.invited .qr{margin-block-end:0}
.invitation b{font:bold 12pt/1.3 var(--sans);white-space:nowrap}
.address{font:7.5pt/1.2 var(--sans)}
.kind{text-align:center}
.kind b{font-size:14pt;text-transform:uppercase}
h1{margin-bottom:.4em;font-size:14pt;line-height:1.3;text-align:center;text-wrap:balance}
.period{margin-bottom:.5em;font-style:italic;text-align:center}
.intro{margin-bottom:.6em}
.how{margin-bottom:.7em;padding:.35em .6em;border:1px solid var(--text);font-size:var(--small)}
h2{margin:.9em 0 .4em;padding-bottom:.15em;border-bottom:1.5px solid var(--text);font-size:var(--size)}
.emphasis{font-weight:inherit;text-decoration:underline;text-underline-offset:.18em}
.stem{margin-bottom:.4em;font-style:italic}
.only{font-size:var(--small);font-style:italic;font-weight:bold}
.only ul{padding-inline-start:1.2em;list-style:disc}
.help,.hint{font-size:var(--small);font-style:italic;font-weight:normal}
.item,.note,.consent{margin:var(--space) 0}
.answer{padding-inline-start:1.5em}
.options{margin-top:.25em}
.option{display:flex;gap:.6em;align-items:start;padding:.16em 0}
.words{flex:1;min-width:0}
.means{display:block;font-size:var(--small);font-style:italic}
.columns{columns:2;column-gap:8mm}
.options.aside{margin-top:.4em;padding-top:.1em}
.box{flex:none;display:inline-block;width:var(--box);height:var(--box);margin-top:.1em;border:1.2px solid var(--text);vertical-align:middle}
.mark{flex:none;display:inline-flex;gap:.8mm;align-items:center;margin-top:.1em;white-space:nowrap}
.mark .box,td .mark{margin:0}
.sign{font:bold 10pt/1 var(--sans)}
td .mark{vertical-align:middle}
.rank>.option{align-items:center}
.rank .box{width:var(--sign);height:var(--sign);margin:0}
.specify{display:flex;gap:.3em;align-items:baseline}
.levels{max-width:140mm}
.row{display:flex}
.row .option{flex:1;flex-direction:column;align-items:center;gap:.15em}
.ends{display:flex;justify-content:space-between;font-size:var(--small);font-style:italic}
.write{display:flex;gap:.5em;align-items:baseline;padding-top:2.5mm}
.short{max-width:70mm}
.office{display:flex;gap:.4em;align-items:baseline;justify-content:end;padding-top:2mm;font-size:9pt}
.office .line{flex:0 0 30mm}
.date{display:flex;flex-wrap:wrap;gap:1.5em;margin-top:.3em}
.date>span{display:flex;gap:.4em;align-items:center}
.digits{display:flex}
.digits .box{width:var(--sign);height:8mm;margin:0;margin-inline-start:-1px}
.consent{padding:.5em .7em;border:1px solid var(--text)}
.consent dl{margin:.2em 0;font-size:var(--small)}
dt,dd{display:inline}
dt{font-style:italic}
table{width:100%;margin:.4em 0 .8em;border-collapse:collapse;table-layout:fixed;font-size:var(--small);line-height:1.25}
th,td{padding:.3em .35em;border:1px solid var(--text);text-align:center;vertical-align:middle}
thead td,tbody th{width:46%}
tbody th{font-weight:normal;text-align:start}
th.option,td.option{display:table-cell}
thead .option{padding:.3em .15em;font-size:10pt}
thead .label{display:block}
th.aside,td.aside{border-inline-start:3px double var(--text)}
.many thead td,.many tbody th{width:34%}
.many th,.many td{padding-inline:.1em}
.note{padding-inline-start:.7em;border-inline-start:2px solid var(--text)}
footer{margin-top:.8em}
.thanks{margin-bottom:.4em;font-weight:bold;text-align:center}
.edition{margin-top:.6em;color:var(--soft);font-size:9pt}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{
article+article{break-before:page}
h1,h2,.only,.stem,.help,.hint,legend,thead{break-after:avoid}
.item,.note,.consent,.option,.how,header,footer{break-inside:avoid}
}
@media screen{article{max-width:165mm;margin:10mm auto;padding:0 4mm}article+article{padding-top:10mm;border-top:1px dashed}}
`;

interface Edition {
  id: string;
  version: string;
  digest: string;
  number: string | undefined;
}

/**
 * The margins of one form's pages: what it is, so that loose sheets find together, and the number of the page. Each form counts for
 * itself: in Chromium 156, `page` goes on through the document, whatever is reset.
 */
export function marginsOf(at: number, { id, version, digest, number }: Edition): string {
  const names = [id, version, digest, ...(number === undefined ? [] : [number])].join(" · ");
  return `@page form-${at}{counter-increment:sheet-${at};@bottom-left{content:${quoted(names)};font:8pt Arial,"Liberation Sans",sans-serif}@bottom-right{content:counter(sheet-${at});font:13pt "Form Times","Form Noto",serif}}
`;
}

/** A string of CSS. What could end it, or the style, becomes an escape. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\w .·-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
