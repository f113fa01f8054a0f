import type { Ui } from "../../view/ui.ts";

/** A star, filled up to the one that is chosen. */
export const starOf = ({ html }: Ui, _share: number, on: boolean): unknown =>
  html`<svg aria-hidden="true" viewBox="0 0 24 24" class=${on ? "on" : ""}>
    <path d="m12 2.5 2.9 6.2 6.8.8-5 4.6 1.4 6.7-6.1-3.4-6.1 3.4 1.4-6.7-5-4.6 6.8-.8z" />
  </svg>`;
