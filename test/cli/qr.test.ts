import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { parse } from "parse5";
import { describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { littleSurvey, text } from "../support/little-survey.ts";
import { type Squares, scanned, squaresOf } from "../support/scan.ts";
import { cliProcess, preset, slow, temporaryFolder } from "./support/cli.ts";

const url = "https://khaosat.example/phieu";

/** Runs the command within this process, in English or as `LANG` says. */
async function qr(
  args: readonly string[],
  lang = "en_GB.UTF-8",
): Promise<{ status: number; out: string; said: string }> {
  const out: (string | Uint8Array)[] = [];
  const said: string[] = [];
  const keep = vi.spyOn(process.stdout, "write").mockImplementation((piece, ...more: unknown[]) => {
    out.push(piece);
    for (const done of more) if (typeof done === "function") done();
    return true;
  });
  const hear = vi.spyOn(process.stderr, "write").mockImplementation((piece) => said.push(String(piece)) > 0);
  try {
    const status = await run(["qr", ...args], { LANG: lang });
    return { status, out: out.map(String).join(""), said: said.join("") };
  } finally {
    keep.mockRestore();
    hear.mockRestore();
  }
}

function fileWith(content: unknown, name: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const survey = (unit: object) => fileWith(littleSurvey([text("a")], { context: { unit } }), "survey.json");
const units = "id,label,parent\nha-tinh,Tỉnh Hà Tĩnh,\nthuan-loc,Xã Thuận Lộc,ha-tinh\nmột/hai,Xã Một/Hai,ha-tinh\n";

/** The squares of a picture with a bit to a pixel, by what the format says: https://www.w3.org/TR/png-3/ */
function squaresOfPng(file: string): Squares {
  const bytes = readFileSync(file);
  const side = bytes.readUInt32BE(16);
  expect([bytes.toString("latin1", 1, 4), bytes.readUInt32BE(20), bytes[24], bytes[25]]).toEqual(["PNG", side, 1, 0]);
  const at = bytes.indexOf("IDAT");
  const lines = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const stride = lines.length / side;
  const isBlack = (y: number, x: number) => !((lines[y * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1);
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => isBlack(y, x)));
}

/** The squares of blocks of two, one above the other. */
const squaresOfText = (printed: string): Squares =>
  printed
    .split("\n")
    .filter((line) => /^[ ▀▄█]+$/.test(line))
    .flatMap((line) => ["▀█", "▄█"].map((black) => [...line].map((block) => black.includes(block))));

/** How many rows and columns on each side have nothing on them, for a picture of a code. */
function quietZone(squares: Squares): number[] {
  const blank = (lines: Squares) => lines.findIndex((line) => line.includes(true));
  const columns = squares[0]!.map((_, x) => squares.map((row) => row[x]!));
  return [squares, [...squares].reverse(), columns, [...columns].reverse()].map(blank);
}

describe("the command qr", () => {
  test.each([
    ["no unit", [], `${url}?channel=qr`],
    ["a unit", ["--unit", "thuan-loc"], `${url}?channel=qr&unit=thuan-loc`],
    ["a channel", ["--channel", "post"], `${url}?channel=post`],
    ["a place", ["--placement", "hall"], `${url}?channel=qr&placement=hall`],
  ])(
    "draws an address with %s, which a reader gives back, with 4 modules of white around",
    async (_, args, address) => {
      const { status, out, said } = await qr(["--url", url, ...args]);
      expect([status, said]).toEqual([0, ""]);
      expect(scanned(squaresOf(out))).toBe(address);
      expect(quietZone(squaresOf(out))).toEqual([4, 4, 4, 4]);
    },
  );

  test("says in the picture what it is and where it leads, on a white ground, as text only", async () => {
    const { out } = await qr([
      "--url",
      `${url}?a=1`,
      "--unit",
      "<script>alert(1)</script>",
      "--survey",
      preset("csat"),
    ]);
    expect(out).toMatch(/^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"\s+role="img"/);
    expect(out).toMatch(/<rect width="(\d+)" height="\1" fill="#fff" \/>/);
    const [, title, desc] = /<title>(.*)<\/title>\s*<desc>(.*)<\/desc>/.exec(out)!;
    expect(title).toMatch(/^QR code of the survey – Mức độ hài lòng chung – &lt;script&gt;/);
    expect(desc).toBe(`${url}?a=1&amp;channel=qr&amp;unit=%3Cscript%3Ealert%281%29%3C%2Fscript%3E`);
    expect(
      JSON.stringify(parse(out), (key, value: unknown) => (key === "parentNode" ? undefined : value)),
    ).not.toContain('"nodeName":"script"');
  });

  test("writes PNG and text, too", async () => {
    const folder = temporaryFolder();
    const [picture, blocks] = [join(folder, "x.png"), join(folder, "x.txt")];
    expect(await qr(["--url", url, "--out", picture])).toEqual({ status: 0, out: "", said: `Wrote ${picture}.\n` });
    expect(scanned(squaresOfPng(picture))).toBe(`${url}?channel=qr`);
    expect(quietZone(squaresOfPng(picture))).toEqual([32, 32, 32, 32]);
    await qr(["--url", url, "--out", blocks]);
    expect(scanned(squaresOfText(readFileSync(blocks, "utf8")))).toBe(`${url}?channel=qr`);
    const { out } = await qr(["--url", url, "--format", "text"]);
    expect(out).toBe(readFileSync(blocks, "utf8"));
    expect(out).toMatch(/\nhttps:\/\/khaosat\.example\/phieu\?channel=qr\n$/);
  });

  test("a file for each unit, each with a name that a disk takes", async () => {
    const folder = temporaryFolder();
    const { status } = await qr([
      "--url",
      url,
      "--units",
      fileWith(units, "u.csv"),
      "--out",
      join(folder, "qr-{unit}.svg"),
    ]);
    expect(status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["qr-ha-tinh.svg", "qr-một%2Fhai.svg", "qr-thuan-loc.svg"]);
    const drawn = readFileSync(join(folder, "qr-thuan-loc.svg"), "utf8");
    expect(drawn).toContain("<title>QR code of the survey – Xã Thuận Lộc</title>");
    expect(scanned(squaresOf(drawn))).toBe(`${url}?channel=qr&unit=thuan-loc`);
    const odd = readFileSync(join(folder, "qr-một%2Fhai.svg"), "utf8");
    expect(new URL(scanned(squaresOf(odd))!).searchParams.get("unit")).toBe("một/hai");
  });

  test("puts the unit where the survey reads it, and only units that it takes", async () => {
    const own = survey({ param: "don-vi", values: ["thuan-loc"] });
    const { out } = await qr(["--url", url, "--survey", own, "--unit", "thuan-loc"]);
    expect(scanned(squaresOf(out))).toBe(`${url}?channel=qr&don-vi=thuan-loc`);
    const folder = temporaryFolder();
    const each = ["--units", fileWith(units, "u.csv"), "--out", join(folder, "{unit}.svg")];
    expect((await qr(["--url", url, "--survey", own, ...each])).status).toBe(0);
    expect(readdirSync(folder)).toEqual(["thuan-loc.svg"]);
  });

  test.each<[string, () => string[], string]>([
    ["no address", () => [], "The option --url is missing. Write: --url URL"],
    ["none that is one", () => ["--url", "khaosat"], "--url is “khaosat”. Give an address that begins with https://"],
    ["another protocol", () => ["--url", "javascript:alert(1)"], "--url is “javascript:alert(1)”. Give an address"],
    [
      "a long one",
      () => ["--url", `${url}${"x".repeat(300)}`],
      "--url: the whole address has 340 characters, too many",
    ],
    [
      "an unknown channel",
      () => ["--url", url, "--channel", "kiosk"],
      "--channel is “kiosk”. Give one of: web, qr, zalo",
    ],
    ["a place that is no name", () => ["--url", url, "--placement", "a b"], "--placement is “a b”. Give a short name"],
    ["an unknown format", () => ["--url", url, "--out", "x.jpg"], "--out is “jpg”. Give one of: svg, png, text."],
    [
      "a unit that the survey does not take",
      () => ["--url", url, "--survey", survey({ param: "u", values: ["a", "b"] }), "--unit", "c"],
      "--unit is “c”. Give one of: a, b.",
    ],
    [
      "a unit that the survey would not read",
      () => ["--url", url, "--survey", survey({}), "--unit", "c"],
      "The survey reads no unit from an address",
    ],
    [
      "a unit that is not in the tree",
      () => ["--url", url, "--units", fileWith(units, "u.csv"), "--unit", "c"],
      "--unit is “c”, but ",
    ],
    [
      "units without a place in the file's name",
      () => ["--url", url, "--units", fileWith(units, "u.csv"), "--out", "x.svg"],
      "With a file for each unit, its name needs {unit}.",
    ],
  ])("refuses %s, and says what would do", async (_, args, message) => {
    const { status, out, said } = await qr(args());
    expect([status, out]).toEqual([2, ""]);
    expect(said).toContain(message);
    expect((await qr(args(), "vi_VN.UTF-8")).said).toMatch(/Hãy|nhưng/);
  });

  test("a survey with errors gives no code", async () => {
    const { status, out, said } = await qr(["--url", url, "--survey", fileWith({}, "x.json")]);
    expect([status, out]).toEqual([1, ""]);
    expect(said).toMatch(/x\.json has errors, so there is no QR code\. Mend what stands above\.\n$/);
  });
});

test("the program draws one without a network", slow, async () => {
  const { status, stdout } = await cliProcess(["qr", "--url", url]);
  expect(status).toBe(0);
  expect(scanned(squaresOf(stdout))).toBe(`${url}?channel=qr`);
});
