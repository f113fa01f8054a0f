import jsQR from "jsqr";
import { describe, expect, test } from "vitest";
import { online } from "../../src/cli/print/online.ts";
import { allWords } from "../../src/locales/print/all.ts";
import { paperForm } from "../../src/print/index.ts";
import { littleSurvey, text } from "../support/little-survey.ts";

const survey = littleSurvey([text("a")], { context: { unit: { param: "don-vi" } } });

/** Pixels to a module, as from a phone's camera. */
const SCALE = 4;

/** What a reader finds in the code of a page: its path is drawn, black on white. */
function scanned(page: string): string | undefined {
  const [, side, path] = /class="qr"[^>]*viewBox="0 0 (\d+) \1".*?<path d="([^"]+)"/s.exec(page)!;
  const size = Number(side) * SCALE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, length] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const from = (row * size + Number(x) * SCALE) * 4;
      for (let at = from; at < from + Number(length) * SCALE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return (jsQR as unknown as typeof jsQR.default)(pixels, size, size)?.data;
}

describe("the QR code", () => {
  test.each([
    ["https://khaosat.gov.vn/phieu", "thuan-loc", "https://khaosat.gov.vn/phieu?channel=qr&don-vi=thuan-loc"],
    ["https://khaosat.gov.vn/phieu?channel=zalo&x=1#a", undefined, "https://khaosat.gov.vn/phieu?channel=zalo&x=1#a"],
    ["http://a.vn/", "Xã & phường", "http://a.vn/?channel=qr&don-vi=X%C3%A3+%26+ph%C6%B0%E1%BB%9Dng"],
    [`https://a.vn/${"x".repeat(270)}`, undefined, `https://a.vn/${"x".repeat(270)}?channel=qr`],
  ])("of %s says where, from where and for whom", (url, unit, address) => {
    const way = online("--url", url, survey, unit);
    expect(way.address).toBe(address);
    const page = paperForm(survey, allWords.vi, { online: way });
    expect(scanned(page)).toBe(address);
    // Whoever cannot scan it can type it.
    expect(page.replaceAll("<wbr />", "").replaceAll("&amp;", "&")).toContain(address);
  });
});
