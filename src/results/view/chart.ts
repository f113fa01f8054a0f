import type { html, nothing, svg } from "lit";
import type { Chart } from "../../publication/index.ts";

/** What it is drawn with: a chunk that had Lit in it would load it a second time. */
interface Tools {
  html: typeof html;
  svg: typeof svg;
  nothing: typeof nothing;
}

/**
 * Dots on their intervals, one below the other, which fits a phone: waves, too, with a line between those that do not compare.
 * It is a picture of what the table below it says; its name says the main of it.
 */
export function renderChart({ axis, points, text }: Chart, { html, svg, nothing }: Tools): unknown {
  const at = (value: number): string => `${((100 * (value - axis.from)) / (axis.to - axis.from)).toFixed(2)}%`;
  const line = (name: string, [from, to]: [number, number], y1: string, y2: string) =>
    svg`<line class=${name} x1=${at(from)} x2=${at(to)} y1=${y1} y2=${y2}></line>`;
  const row = (label: string, drawing: unknown, value: string, name = "") =>
    html`<div class=${name}><span>${label}</span><svg>${drawing}</svg><span>${value}</span></div>`;
  return html`<div class="chart" role="img" aria-label=${text}>
    ${points.map(({ label, text, value, interval, break: isBroken }) =>
      row(
        label,
        [
          axis.ticks.map((tick) => line("grid", [tick.value, tick.value], "0", "100%")),
          interval ? line("", interval, "50%", "50%") : nothing,
          value === null ? nothing : svg`<circle cx=${at(value)} cy="50%" r="5"></circle>`,
        ],
        text,
        isBroken && "break",
      ),
    )}
    ${row(
      "",
      // A translator of the page puts elements of HTML into texts, which an SVG text does not draw.
      axis.ticks.map(
        ({ value, text }) =>
          svg`<foreignObject x=${at(value)} width="1" height="100%">${html`<span>${text}</span>`}</foreignObject>`,
      ),
      "",
    )}
  </div>`;
}
