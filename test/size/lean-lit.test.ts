import { expect, test } from "vitest";
import { SatisfactionResults } from "../../src/results/results-element.ts";
import { SatisfactionSurvey } from "../../src/widget/survey-element.ts";

test.each([SatisfactionSurvey, SatisfactionResults])(
  "%o has attributes of words and numbers only, as the reading of others is taken out of Lit",
  ({ elementProperties }) => {
    const types = [...elementProperties.values()].map(({ type = String, converter }) => [type, typeof converter]);
    expect(types.length).toBeGreaterThan(2);
    for (const [type, converter] of types) {
      expect([String, Number]).toContain(type);
      expect(converter).not.toBe("function");
    }
  },
);
