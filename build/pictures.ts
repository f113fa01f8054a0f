import type { Page } from "playwright-core";
import en from "../src/locales/en.json" with { type: "json" };
import vi from "../src/locales/vi.json" with { type: "json" };
import type { GuideLanguage } from "./guides/languages.ts";

/** A picture of a guide. */
export interface Picture {
  /** The page's address on the demo, or a command whose HTML is shown. */
  shows: { page: string } | { command: string[] };
  width: number;
  height: number;
  /** What a person does there first. */
  act?: (page: Page) => Promise<void>;
  /** What of the page is taken: all that is in view without it. */
  part?: string;
  /** The heading inside it at which the picture begins. */
  from?: RegExp;
}

const entry = { vi: vi.entry, en: en.entry };

/** The pictures of the official's guide, by name, with words in the language. */
export const pictures = (language: GuideLanguage): Record<string, Picture> => {
  const guides = language === "en" ? "docs/en" : "docs";
  return {
    paper: {
      shows: {
        command: [
          "print",
          "src/presets/one-stop-short.json",
          "--numbers",
          "001-001",
          "--url",
          "https://example.gov.vn/survey",
        ],
      },
      width: 760,
      height: 560,
      act: (page) => page.emulateMedia({ media: "print" }),
    },
    entry: {
      shows: { page: `${guides}/official/paper.html#try` },
      width: 760,
      height: 740,
      part: "satisfaction-survey",
      from: /^(Phiếu thứ|Form) 1$/,
      // The day and the number of the form, and a digit for each answer: what is typed leads on to the next question.
      act: async (page) => {
        await page.getByRole("textbox", { name: entry[language].day }).fill("27102023");
        for (const typed of ["", "017"]) {
          await page.keyboard.type(typed);
          await page.keyboard.press("Enter");
        }
        await page.keyboard.type("213");
      },
    },
    report: {
      shows: {
        command: [
          "report",
          "--survey",
          "src/presets/one-stop-short.json",
          "--counts",
          "demo/counts.csv",
          "--as-of",
          "2026-10-31",
          "--format",
          "html",
        ],
      },
      width: 860,
      height: 580,
    },
    publish: {
      shows: { page: `${guides}/official/publish.html#try` },
      width: 760,
      height: 530,
      part: "satisfaction-results",
      act: (page) => page.locator("satisfaction-results").getByRole("table").first().waitFor(),
    },
  };
};
