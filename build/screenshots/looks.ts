/** A screen that something is looked at on. */
export interface Look {
  name: string;
  width: number;
  height: number;
  /** How large its picture is on a sheet; a wide screen is made smaller. */
  scale: number;
  colorScheme: "light" | "dark";
  forcedColors?: "active";
}

const light = { colorScheme: "light" } as const;
const dark = { colorScheme: "dark" } as const;
const small = { width: 320, height: 568, scale: 1 };
const phone = { width: 390, height: 844, scale: 1 };
const lying = { width: 844, height: 390, scale: 0.6 };
const desk = { width: 1280, height: 800, scale: 0.4 };

/** The rows of a sheet. */
export const looks: readonly (readonly Look[])[] = [
  [
    { name: "320", ...small, ...light },
    { name: "390", ...phone, ...light },
    { name: "390 dark", ...phone, ...dark },
    { name: "390 forced", ...phone, ...dark, forcedColors: "active" },
  ],
  [
    { name: "844 × 390", ...lying, ...light },
    { name: "1280", ...desk, ...light },
    { name: "1280 dark", ...desk, ...dark },
  ],
];
