import { expect, test } from "vitest";
import { SatisfactionResults } from "../../src/results/results-element.ts";
import { SatisfactionSurvey } from "../../src/widget/survey-element.ts";

test.each([SatisfactionSurvey, SatisfactionResults])(
  "%o has attributes of words and numbers only, as the reading of others is taken out of Lit",
  (element) => {
    // Lit lists the properties when it is asked what it observes.
    expect(element.observedAttributes.length).toBeGreaterThan(2);
    for (const { type = String, converter } of element.elementProperties.values()) {
      expect([String, Number]).toContain(type);
      expect(typeof converter).not.toBe("function");
    }
  },
);
