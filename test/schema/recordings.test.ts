import { describe, expect, test } from "vitest";
import { faultsOf, rating, surveyOf } from "../support/bare-survey.ts";

const faults = (audio: unknown) =>
  faultsOf(surveyOf([rating("a", { audio })])).map((fault) => fault.replace("$.sections[0].items[0].audio", "$"));

describe("a recording of a question", () => {
  test.each(["/audio/1.mp3", "1.mp3", "../1.mp3?v=2", "https://example.gov.vn/1.mp3", "HTTP://example.gov.vn/1.mp3"])(
    "may be at %s",
    (address) => expect(faults({ en: address })).toEqual([]),
  );

  test.each(["javascript:alert(1)", "data:audio/wav;base64,AAAA", " java\nscript:1", "blob:1", "file:///1.mp3"])(
    "may not be at %s",
    (address) => expect(faults({ en: address })).toEqual(["$.en bad-address"]),
  );

  test("is in one language, by its tag", () => {
    expect(faults("/audio/1.mp3")).toHaveLength(1);
    expect(faults({ "not a tag": "/1.mp3" })).toEqual([`$["not a tag"] bad-language`]);
    expect(faults({ en: 1 })).toHaveLength(1);
  });

  test("in a language that the survey does not declare is a warning", () => {
    expect(faults({ en: "/1.mp3", tyz: "/2.mp3" })).toEqual(["$.tyz undeclared-recording (warning)"]);
  });

  test("is not needed in every language", () => {
    const label = { en: "One", vi: "Một" };
    const rest = { languages: ["en", "vi"], title: label, scales: { levels: { options: [{ code: "a", label }] } } };
    expect(faultsOf(surveyOf([rating("a", { label, audio: { vi: "/1.mp3" } })], rest))).toEqual([]);
  });
});
