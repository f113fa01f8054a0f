import type { Chart, ChartPoint } from "../../publication/index.ts";
import { escaped } from "./escaped.ts";

/** A picture of the figures in the table below it. Its name sums them up. Lengths are shares, so that it fits any width. */
export const chart = (block: Chart): string =>
  `<figure class="chart ${block.form}" id="${escaped(block.id)}" role="img" aria-label="${escaped(block.text)}">${block.form === "dots" ? dots(block) : line(block)}</figure>`;

const dots = ({ axis, points }: Chart): string => {
  const at = scaleOf(axis);
  const grid = axis.ticks
    .map(({ value }) => `<line class="grid" x1="${at(value)}" x2="${at(value)}" y2="100%"/>`)
    .join("");
  const row = ({ label, text, value, interval, role }: ChartPoint): string =>
    `<div class="row${role ? ` ${role}` : ""}"><span>${escaped(label)}</span><svg focusable="false">${grid}${
      interval ? `<line class="whisker" x1="${at(interval[0])}" x2="${at(interval[1])}" y1="50%" y2="50%"/>` : ""
    }${value === null ? "" : `<circle class="good" cx="${at(value)}" cy="50%" r="5"/>`}</svg><span>${escaped(text)}</span></div>`;
  const ticks = axis.ticks
    .map(({ value, text }) => `<text x="${at(value)}" y="1em" text-anchor="middle">${escaped(text)}</text>`)
    .join("");
  return `${points.map(row).join("")}<div class="row"><span></span><svg focusable="false">${ticks}</svg><span></span></div>`;
};

const line = ({ axis, points }: Chart): string => {
  const up = scaleOf({ from: axis.to, to: axis.from });
  const x = (i: number): string => `${round((100 * (i + 0.5)) / points.length)}%`;
  const grid = axis.ticks
    .map(
      ({ value, text }) =>
        `<line class="grid" x2="100%" y1="${up(value)}" y2="${up(value)}"/><text y="${up(value)}" dy="-.2em">${escaped(text)}</text>`,
    )
    .join("");
  const drawn = points.map((point, i) => {
    const before = points[i - 1]?.value ?? null;
    const parts = [
      point.break &&
        `<line class="break" x1="${round((100 * i) / points.length)}%" x2="${round((100 * i) / points.length)}%" y2="100%"/>`,
      before !== null &&
        point.value !== null &&
        !point.break &&
        `<line class="trend" x1="${x(i - 1)}" y1="${up(before)}" x2="${x(i)}" y2="${up(point.value)}"/>`,
      point.interval &&
        `<line class="whisker" x1="${x(i)}" x2="${x(i)}" y1="${up(point.interval[0])}" y2="${up(point.interval[1])}"/>`,
      point.value !== null && `<circle class="good" cx="${x(i)}" cy="${up(point.value)}" r="5"/>`,
    ];
    return parts.filter(Boolean).join("");
  });
  return `<svg focusable="false">${grid}${drawn.join("")}</svg><div class="names">${points.map(({ label, text }) => `<span>${escaped(label)}<br><b>${escaped(text)}</b></span>`).join("")}</div>`;
};

/** Where a value stands along an axis. */
const scaleOf =
  ({ from, to }: { from: number; to: number }) =>
  (value: number): string =>
    `${round((100 * (value - from)) / (to - from))}%`;

const round = (value: number): number => Number(value.toFixed(2));
