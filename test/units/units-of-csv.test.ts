import { expect, it } from "vitest";
import { unitsOfCsv } from "../../src/units/units-of-csv.ts";

it("reads a tree with names in one or several languages", () => {
  const csv =
    '\ufeffid,label:vi,label:en,parent\r\nhue,"Thành phố ""Huế""",Hue City,\r\nthuan-loc,"Phường\nThuận Lộc",,hue\r\n';
  expect(unitsOfCsv(csv)).toEqual({
    units: [
      { id: "hue", label: { vi: 'Thành phố "Huế"', en: "Hue City" } },
      { id: "thuan-loc", label: { vi: "Phường\nThuận Lộc" }, parent: "hue" },
    ],
    faults: [],
  });
  expect(unitsOfCsv("id;label\na;Xã A\n\n;\nb;").units).toEqual([{ id: "a", label: "Xã A" }, { id: "b" }]);
});

it.each([
  ["name\na", { line: 1, code: "column", name: "id" }],
  ["", { line: 1, code: "column", name: "id" }],
  ['id,label\n"a\nb",x\n,Xã', { line: 4, code: "no-id", name: "id" }],
  ["id\na\nb\na", { line: 4, code: "twice", name: "a" }],
  ["id,parent\na,b", { line: 2, code: "no-such-parent", name: "b" }],
  ['id,label\na,Xã "A', { line: 2, code: "quotes", name: "label" }],
  ['id,label\na,"Xã', { line: 2, code: "quotes", name: "label" }],
])("says the line of what is wrong in %j", (csv, fault) => {
  expect(unitsOfCsv(csv)).toEqual({ units: [], faults: [fault] });
});

it("names every unit that is below itself, and none that is only below such a one", () => {
  expect(unitsOfCsv("id,parent\na,b\nb,a\nc,a\nd,d").faults).toEqual([
    { line: 2, code: "below-itself", name: "a" },
    { line: 3, code: "below-itself", name: "b" },
    { line: 5, code: "below-itself", name: "d" },
  ]);
});
