import { expect, test } from "vitest";
import { FORMATS } from "../../src/cli/formats/index.ts";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { administrative } from "../../src/publication/administrative/index.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { bookletCount, bookletOf } from "../../src/schema/index.ts";
import { published } from "../publication/support/printed.ts";
import { submissionOf } from "../report/support/forms.ts";
import { ROTATED_ITEMS, rotated } from "../report/support/rotated.ts";
import { unzip } from "./support/unzip.ts";

const forms = Array.from({ length: 58 }, (_, i) =>
  submissionOf(bookletOf(rotated, (i % bookletCount(rotated)) + 1), {
    unit: "a",
    entries: Object.fromEntries([...ROTATED_ITEMS, "overall"].map((id, k) => [id, (i + k) % 3 ? "5" : "2"])),
  }),
);
const report = reportOf(rotated, tallyOf(rotated, forms, { by: ["unit"] }), { asOf: "2025-07-01" });

const SAID = {
  vi: [
    "Mỗi người chỉ được hỏi 3 trong 6 câu luân phiên",
    "Mới có dưới 150 phiếu",
    "Câu luân phiên có dưới 30 câu trả lời thì không công bố số liệu riêng",
  ],
  en: [
    "Each person was asked only 3 of 6 rotated questions",
    "There are fewer than 150 forms",
    "A rotated question with fewer than 30 answers has no figures of its own",
  ],
};

/** What a file says, without its markup. */
const wordsIn = (file: string | Uint8Array): string =>
  (typeof file === "string" ? file : [...unzip(Buffer.from(file)).values()].join(" ")).replaceAll(/<[^>]*>/g, "");

for (const language of ["vi", "en"] as const) {
  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
    `%s says in ${language} how many of how many were asked, and what too few answers leave out`,
    async (name) => {
      const publication = published(report, language);
      const file = await (
        await FORMATS[name].load()
      )({
        report,
        publication,
        administrative: administrative(report, reportWords[language], administrativeWords[language], language),
      });
      const text = wordsIn(file as string);
      if (name === "json") {
        expect(JSON.parse(text).method.rotation).toMatchObject({ asked: [{ ask: 3, of: 6 }], fewForms: true });
      } else if (name === "csv") {
        expect(text).toMatch(/^,,,,,rotation,,3,6,,,,\r$/m);
        expect(text).toMatch(/^,,,desk,a,asked,Tiêu chí A,,,,,,1\r$/m);
      } else for (const sentence of SAID[language]) expect(text).toContain(sentence);
    },
  );
}
