import type { Ui } from "../../view/ui.ts";

/**
 * From the worst to the best. Eyes, brows and mouth each say it, and the ends have an open mouth, so that they are told apart by shape alone: without
 * colour, by weak eyes, at arm's length.
 */
const FACES = [
  { eyes: "M9 10.4v.4M15 10.4v.4M6.6 7.2l3.2 1.5M17.4 7.2l-3.2 1.5", mouth: "M6.9 18C7.4 11.8 16.6 11.8 17.1 18z" },
  { eyes: "M8.7 9v.7M15.3 9v.7", mouth: "M7.3 17.6C8.6 12.4 15.4 12.4 16.7 17.6" },
  { eyes: "M8.7 9v.7M15.3 9v.7", mouth: "M7.6 15.2h8.8" },
  { eyes: "M8.7 9v.7M15.3 9v.7", mouth: "M6.8 13.2C8.2 18.8 15.8 18.8 17.2 13.2" },
  {
    eyes: "M6.9 10C7.4 7.8 9.8 7.8 10.3 10M13.7 10C14.2 7.8 16.6 7.8 17.1 10",
    mouth: "M6.6 12.9h10.8C16.8 20 7.2 20 6.6 12.9z",
  },
] as const;

/** A face for a level that has this share of the way from the worst to the best; the label says the same in words. */
export function faceOf({ html }: Ui, share: number): unknown {
  const { eyes, mouth } = FACES[Math.round(share * (FACES.length - 1))]!;
  return html`<svg aria-hidden="true" viewBox="0 0 24 24">
    <circle cx="12" cy="12" r="10.6" />
    <path d=${eyes} />
    <path class=${mouth.endsWith("z") ? "open" : ""} d=${mouth} />
  </svg>`;
}
