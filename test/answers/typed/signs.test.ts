import { describe, expect, test } from "vitest";
import { signsOf } from "../../../src/answers/typed/signs.ts";
import type { Option } from "../../../src/schema/index.ts";

const option = (code: string, label: string, missing?: Option["missing"]): Option => ({ code, label, missing });
const signs = (...options: Option[]): string[] =>
  signsOf(options, ["vi"]).map(({ option: { code }, sign }) => `${sign}=${code}`);

describe("what a clerk types for an option is", () => {
  test("its place, where neither codes nor labels are numbers", () => {
    expect(signs(option("good", "Tốt"), option("fair", "Khá"), option("poor", "Kém"))).toEqual([
      "1=good",
      "2=fair",
      "3=poor",
    ]);
  });

  test("the code that stands on the paper, where codes are numbers", () => {
    expect(signs(option("5", "Tốt"), option("4", "Khá"), option("1", "Kém"))).toEqual(["5=5", "4=4", "1=1"]);
  });

  test("the number that it shows, before its code", () => {
    expect(signs(option("n0", "0"), option("n1", "1"), option("n10", "10"))).toEqual(["0=n0", "1=n1", "10=n10"]);
    expect(signs(option("2", "1"), option("1", "2"))).toEqual(["1=2", "2=1"]);
  });

  test("its place on paper, where reasons for no answer come last", () => {
    expect(signs(option("dk", "Không biết", "dont_know"), option("yes", "Có"), option("no", "Không"))).toEqual([
      "1=yes",
      "2=no",
      "3=dk",
    ]);
  });

  test("a reason's own number, or a sign of the number pad where it has none", () => {
    const levels = [option("1", "Kém"), option("2", "Tốt")];
    expect(signs(...levels, option("9", "Không biết", "dont_know"))).toEqual(["1=1", "2=2", "9=9"]);
    expect(signs(...levels, option("dk", "Không biết", "dont_know"))).toEqual(["1=1", "2=2", "*=dk"]);
    expect(signs(...levels, option("x", "Từ chối", "refused"))).toEqual(["1=1", "2=2", "/=x"]);
  });

  test("never the same for two", () => {
    expect(new Set(signs(option("a", "1"), option("b", "1"), option("c", "2")).map((sign) => sign[0])).size).toBe(3);
    const levels = [option("n1", "1"), option("n2", "2")];
    expect(signs(...levels, option("m", "2", "refused"))).toEqual(["1=n1", "2=n2", "/=m"]);
  });
});
