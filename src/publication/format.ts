import type { Language } from "../schema/index.ts";

/** The languages that write counts below ten with a leading zero: “06/38 phiếu”, “có 03 phiếu”. */
const PADDED = ["vi"];

/** Stands for a number that does not exist, such as a share of nothing. */
export const NOTHING = "–";

/** Writes numbers as a language does. */
export interface Format {
  /** A whole number: 1.234. */
  whole(value: number): string;
  /** A count in a sentence or a fraction: 06. */
  count(value: number): string;
  /** 60,5. */
  decimal(value: number, decimals: number): string;
  /** 60,5% of 60.5. */
  percent(value: number, decimals: number): string;
  /** With its sign, also a plus: +1,5. */
  signed(value: number, decimals: number): string;
  /** With as many decimals as it needs. */
  shortest(value: number): string;
  /** A decimal number as written, with its decimals: 15,9 of "15.9". */
  written(value: string): string;
  /** “A, B và C” */
  and(texts: readonly string[]): string;
  /** “A, B hoặc C” */
  or(texts: readonly string[]): string;
  /** The parts of a day `YYYY-MM-DD`, for the words to put in order. */
  dayParts(day: string): Record<"day" | "month" | "monthName" | "year", string>;
}

export function formatOf(language: Language): Format {
  const numbers = (decimals: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const whole = numbers(0);
  const oneDecimal = numbers(1);
  const list = (type: Intl.ListFormatType) => (texts: readonly string[]) =>
    // Safari has it from 14.1 on.
    "ListFormat" in Intl ? new Intl.ListFormat(language, { type }).format(texts) : texts.join(", ");
  const isPadded = PADDED.includes(language);
  const decimal = (value: number, decimals: number): string =>
    // −0.04 is no “-0.0”. A hyphen is no minus sign.
    (decimals === 0 ? whole : decimals === 1 ? oneDecimal : numbers(decimals))
      .format(Number(value.toFixed(decimals)) === 0 ? 0 : value)
      .replace("-", "−");
  return {
    whole: (value) => whole.format(value),
    count: (value) => (isPadded && value > 0 && value < 10 ? `0${value}` : whole.format(value)),
    decimal,
    percent: (value, decimals) => `${decimal(value, decimals)}%`,
    signed: (value, decimals) =>
      (value > 0 && Number(value.toFixed(decimals)) > 0 ? "+" : "") + decimal(value, decimals),
    shortest: (value) => new Intl.NumberFormat(language).format(value).replace("-", "−"),
    written: (value) => decimal(Number(value), (value.split(".")[1] ?? "").length),
    and: list("conjunction"),
    or: list("disjunction"),
    dayParts: (day) => {
      const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
      const monthName = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
      return {
        // Decree 30/2020/NĐ-CP, appendix I: days below 10 and the months 1 and 2 have a leading zero.
        day: isPadded ? date : String(Number(date)),
        month: isPadded && Number(month) < 3 ? month : String(Number(month)),
        monthName: monthName.format(new Date(`${year}-${month}-01`)),
        year,
      };
    },
  };
}
