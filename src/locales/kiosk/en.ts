import type { KioskWords } from "./vi.ts";

export const en: KioskWords = {
  clearing: "This form will be cleared in {time}, for the next person.",
  goOn: "Continue answering",
  leaving: "In {time} this screen will go back to the start, for the next person.",
  next: "Done, next person please",
  stay: "Do you need more time? Touch the screen or press any key.",
};
