import { html, nothing, svg } from "lit";
import type { Bar } from "../../publication/index.ts";

/**
 * A bar with its interval as a whisker. It repeats what stands beside it in words, so nobody is told of it.
 * Filled shapes, because browsers print those and leave out backgrounds.
 */
export function renderBar({ percent, interval, tone }: Bar): unknown {
  const of = (value: number) => `${Math.min(100, Math.max(0, value)).toFixed(2)}%`;
  return html`<svg class="bar ${tone}" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="100%"></rect>
    ${percent === null ? nothing : svg`<rect class="value" width=${of(percent)} height="100%"></rect>`}
    ${
      interval
        ? svg`<rect class="whisker" x=${of(interval[0])} width=${of(interval[1] - interval[0])} y="50%" height="1.5"></rect>
          <rect class="whisker" x=${of(interval[0])} width="1.5" y="25%" height="50%"></rect>
          <rect class="whisker" x=${of(interval[1])} width="1.5" y="25%" height="50%"></rect>`
        : nothing
    }
  </svg>`;
}
