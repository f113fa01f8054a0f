import { describe, expect, test } from "vitest";
import { online } from "../../src/cli/qr/online.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import { scanned, squaresOf } from "../support/scan.ts";
import { littleSurvey, text } from "../support/little-survey.ts";

const survey = littleSurvey([text("a")], { context: { unit: { param: "don-vi" } } });

describe("the QR code", () => {
  test.each([
    ["https://khaosat.gov.vn/phieu", "thuan-loc", "https://khaosat.gov.vn/phieu?channel=qr&don-vi=thuan-loc"],
    ["https://khaosat.gov.vn/phieu?channel=zalo&x=1#a", undefined, "https://khaosat.gov.vn/phieu?channel=zalo&x=1#a"],
    ["http://a.vn/", "Xã & phường", "http://a.vn/?channel=qr&don-vi=X%C3%A3+%26+ph%C6%B0%E1%BB%9Dng"],
    [`https://a.vn/${"x".repeat(270)}`, undefined, `https://a.vn/${"x".repeat(270)}?channel=qr`],
  ])("of %s says where, from where and for whom", (url, unit, address) => {
    const way = online("--url", url, survey, unit);
    expect(way.address).toBe(address);
    const page = paperForm(survey, paperWords.vi, { online: way });
    expect(scanned(squaresOf(page))).toBe(address);
    // Whoever cannot scan it can type it.
    expect(page.replaceAll("<wbr>", "").replaceAll("&amp;", "&")).toContain(address);
  });
});
