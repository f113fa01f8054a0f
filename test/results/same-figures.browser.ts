import { expect } from "@open-wc/testing";
import { reportWords } from "../../src/locales/report-words.ts";
import { publication } from "../../src/publication/index.ts";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { clear } from "../support/widget.ts";
import { inside, reportFor, show, survey } from "../support/results.ts";

/* Every number of a publication is explained by the forms (`test/publication/recounted.test.ts`). The tag has the same, and no others. */

const spaced = (text: string | null): string => (text ?? "").replaceAll(/[\s\u00A0]+/g, " ").trim();

describe("the figures of results", function () {
  this.timeout(30_000);
  afterEach(clear);

  // 40 forms came.
  const sent = [100, 30];
  for (const [disclosure, counter] of DISCLOSURE_LEVELS.flatMap((level) => sent.map((n) => [level, n] as const))) {
    it(`are those of the publication, row by row and sentence by sentence: ${disclosure}, ${counter} sent`, async () => {
      const report = reportFor(survey, { disclosure, invited: { counter } });
      const element = await show(report);
      const { blocks } = publication(report, reportWords.vi, "vi");
      const shown = [...inside(element).querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) => spaced(cell.textContent)).filter(Boolean),
      );
      const written = blocks.flatMap((block) =>
        block.kind === "table"
          ? block.rows.map(({ header, cells }) =>
              [header, ...cells.map(({ text }) => text)].map(spaced).filter(Boolean),
            )
          : [],
      );
      expect(shown).to.deep.equal(written);
      const text = spaced(inside(element).textContent);
      expect(text.includes("nhiều hơn 30 phiếu đã phát ra")).to.equal(counter === 30);
      for (const block of blocks) {
        if (block.kind === "paragraph" || block.kind === "note") expect(text).to.contain(spaced(block.text));
        if (block.kind === "headline") expect(text).to.contain(spaced(block.value));
        if (block.kind === "list") for (const item of block.items) expect(text).to.contain(spaced(item.text));
      }
    });
  }
});
