import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { guidesDir } from "../../build/paths.ts";

interface Section {
  title: string;
  page: string;
  text: string;
  href: string;
}
interface Finder {
  createFinder(sections: Section[]): (query: string) => Section[];
  excerpt(text: string, query: string): { text: string; isFound?: boolean }[];
}
// A script of the site, which has no types.
const path = "../../build/guides/client/find.js";
const { createFinder, excerpt } = (await import(path)) as Finder;

let find: (query: string) => Section[];
beforeAll(async () => {
  find = createFinder(JSON.parse(await readFile(resolve(guidesDir, "assets/search.vi.json"), "utf8")) as Section[]);
});
const places = (query: string): string[] => find(query).map(({ href }) => href);

describe("the search of the guides", () => {
  test.each([
    ["with its marks", "khảo sát"],
    ["without marks", "khao sat"],
    ["in capitals", "KHAO SAT"],
    ["with letters and marks apart, as a Mac may send them", "khảo sát".normalize("NFD")],
    ["half typed", "khao sa"],
  ])("finds “khảo sát” %s", (_, query) => {
    const found = find(query);
    expect(found.length).toBeGreaterThan(3);
    for (const { title, page, text } of found) expect(`${title} ${page} ${text}`.toLowerCase()).toContain("khảo sá");
  });

  test.each([
    ["dat may tai quay", "webmaster/kiosk.html"],
    ["đường dẫn", "webmaster/links.html"],
    ["duong dan", "webmaster/links.html"],
    ["WordPress", "webmaster/embedding.html#wordpress"],
    ["endpoint", "webmaster/page.html"],
    ["khoảng tin cậy", "official/figures.html"],
  ])("for “%s” has %s among the first", (query, place) => {
    expect(
      places(query)
        .slice(0, 5)
        .some((each) => each.startsWith(place)),
      places(query).join(" "),
    ).toBe(true);
  });

  test("puts what is written as it was typed before what differs by marks", () => {
    const sections = ["Bằng cấp", "Bảng giá", "Bang giao"].map((title, id) => ({
      id,
      title,
      page: title,
      text: "",
      href: title,
    }));
    const findTitle = (query: string): string[] => createFinder(sections)(query).map(({ title }) => title);
    expect(findTitle("bảng")[0]).toBe("Bảng giá");
    expect(findTitle("bằng")[0]).toBe("Bằng cấp");
    expect(findTitle("bang").sort()).toEqual(["Bang giao", "Bảng giá", "Bằng cấp"]);
  });

  test("finds nothing for what is nowhere, and does not break on signs", () => {
    expect(find("xyzzyx")).toEqual([]);
    for (const query of ["(", "*", "[a-", "\\", "<script>", "${x}"]) expect(() => find(query)).not.toThrow();
  });

  test("shows the words as they are written, wherever they stand", () => {
    const parts = excerpt("Phiếu Khảo Sát về đường dẫn, và khảo sát khác", "khao sat");
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(["Khảo", "Sát", "khảo", "sát"]);
    expect(parts.map(({ text }) => text).join("")).toBe("Phiếu Khảo Sát về đường dẫn, và khảo sát khác");
    expect(excerpt("x".repeat(10), "((").map(({ text }) => text)).toEqual(["x".repeat(10)]);
  });

  test("marks the beginning of a longer word only where the word itself is not there", () => {
    const found = (text: string, query: string) =>
      excerpt(text, query).flatMap(({ text: part, isFound }) => (isFound ? [part] : []));
    expect(found("npx satisfaction-survey: mã QR không cần mạng", "ma qr")).toEqual(["mã", "QR"]);
    expect(found("Gói satisfaction-survey để khảo sát", "khao sat")).toEqual(["khảo", "sát"]);
    expect(found("Phiếu giấy ở quầy", "phieu gia")).toEqual(["Phiếu", "giấ"]);
  });
});
