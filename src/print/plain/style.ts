import { css as tokens, fonts, preferences } from "../../design/tokens.ts";

const form = ".satisfaction-form";

/**
 * How a form without JavaScript looks: as the widget does, as far as an old browser can. What such a browser cannot mix, it takes from
 * the text around; so no colour stands in a shorthand.
 */
export const style = `
${form} { ${tokens} display: block; color: var(--text); font: 400 1em/1.5 system-ui; font-family: ${fonts}; accent-color: var(--accent); overflow-wrap: anywhere; }
${preferences(form)}
${form} * { box-sizing: border-box; }
${form} :where(p, ul, dl, dd, h1, h2, h3) { margin: 0; padding: 0; }
${form} ul { list-style: none; }
${form} .title { color: var(--heading); font-size: var(--huge); line-height: 1.3; }
${form} :is(.part, .summary) > :is(h2, h3) { color: var(--heading); font-size: var(--large); line-height: 1.35; }
${form} > * + * { margin-top: .8em; }
${form} .part { margin-top: 2em; }
${form} .part > * + * { margin-top: .6em; }
${form} .means { display: block; }
${form} :is(.organisation, .intro, .how, .help, .hint, .means, .stem) { color: var(--soft); }
${form} :is(.how, .help, .hint, .means) { font-size: var(--small); }
${form} .only { font-style: italic; }
${form} :is(.item, .consent) { min-width: 0; margin: 1.2em 0 0; padding: 0; border: 0; }
${form} legend { padding: 0; font-weight: 600; }
${form} .emphasis { text-decoration: underline; text-underline-offset: .18em; }
${form} .options { display: grid; gap: .1em; margin-top: .3em; }
${form} .short { display: flex; flex-wrap: wrap; gap: 0 1.4em; }
${form} .options label { display: inline-flex; gap: .7em; align-items: center; min-height: var(--target); cursor: pointer; }
${form} .blank > span { color: var(--soft); font-size: var(--small); }
${form} :is(input[type="radio"], input[type="checkbox"]) { flex: none; width: 1.35em; height: 1.35em; margin: 0; }
${form} :is(input:not([type="radio"], [type="checkbox"]), select, textarea) { max-width: 100%; min-height: var(--target); padding: .45em .6em; border: 1px solid; border-color: var(--edge); border-radius: var(--radius); background: var(--page); color: var(--text); font: inherit; }
${form} textarea { width: 34em; }
${form} .date label { display: inline-grid; margin-inline-end: .8em; }
${form} .note { padding: .6em .8em; border-inline-start: 3px solid; border-inline-start-color: var(--edge); }
${form} dl > div { display: flex; flex-wrap: wrap; gap: 0 .4em; }
${form} dt { color: var(--soft); }
${form} :is(.problem, .summary.wrong > :is(h2, h3)) { color: var(--bad-text); font-weight: 600; }
${form} .wrong { padding-inline-start: .8em; border-inline-start: 3px solid; border-inline-start-color: var(--bad); }
${form} .summary { padding: .8em; border: 1px solid; border-color: var(--edge); border-radius: var(--radius); background: var(--wash); }
${form} .summary.wrong { border-color: var(--bad); }
${form} .summary li { padding: .35em 0; }
${form} .summary a { color: var(--strong); }
${form} .summary summary { min-height: var(--target); padding: .6em 0; cursor: pointer; }
${form} .item:target { outline: 2px solid var(--strong); outline-offset: .4em; }
${form} :focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
${form} .primary { min-height: var(--target); padding: .5em 1.4em; border: 1px solid; border-color: transparent; border-radius: var(--radius); background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
${form} .too-old { animation: satisfaction-late 0s 10s both; }
.satisfaction-place, .satisfaction-place > tbody, .satisfaction-place > tbody > tr, .satisfaction-place > tbody > tr > td { display: block; width: auto; padding: 0; border: 0; }
.satisfaction-form + .satisfaction-elsewhere, .satisfaction-place > tbody > tr > td > :not(form):not(.satisfaction-elsewhere) { display: none; }
@keyframes satisfaction-late { from { visibility: hidden; } to { visibility: visible; } }
`;
