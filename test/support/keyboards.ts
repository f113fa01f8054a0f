/** 12, the 1st of May 2026, and the second option, as keyboards write them. */
export const keyboards = {
  Khmer: ["១២", "០១", "០៥", "២០២៦", "២"],
  Arabic: ["١٢", "٠١", "٠٥", "٢٠٢٦", "٢"],
  Persian: ["۱۲", "۰۱", "۰۵", "۲۰۲۶", "۲"],
  Burmese: ["၁၂", "၀၁", "၀၅", "၂၀၂၆", "၂"],
  "full width": ["１２", "０１", "０５", "２０２６", "２"],
} as const;
