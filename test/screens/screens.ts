/** A device of somebody who answers. */
export interface Screen {
  width: number;
  height: number;
  /** A shared device at a counter. */
  isKiosk?: true;
}

/** A small phone, a phone upright and on its side, a tablet; and two screens at a counter, one of them upright. */
export const screens: readonly Screen[] = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800, isKiosk: true },
  { width: 1080, height: 1920, isKiosk: true },
];

export const nameOf = ({ width, height, isKiosk }: Screen): string => `${width}×${height}${isKiosk ? " kiosk" : ""}`;

export const layouts = ["steps", "card", "page"] as const;
