import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { submissionOf } from "../report/support/forms.ts";
import { survey as counter } from "../report/support/survey.ts";
import type { Survey } from "../../src/schema/index.ts";
import { cli, slow, temporaryFolder } from "./support/cli.ts";

const survey: Survey = { ...counter, context: { unit: { label: { vi: "Đơn vị", en: "Unit" } } } } as Survey;

const UNITS = [
  "id,label:vi,label:en,parent",
  "ha-tinh,Tỉnh Hà Tĩnh,Ha Tinh Province,",
  "thuan-loc,Xã Thuận Lộc,Thuan Loc Commune,ha-tinh",
  "dau-lieu,Phường Đậu Liêu,Dau Lieu Ward,ha-tinh",
  "trung-luong,Phường Trung Lương,Trung Luong Ward,ha-tinh",
];
const TARGETS = ["unit;target;invited", "dau-lieu;40;60", "thuan-loc;1000;1500"];
const FORMS = { "thuan-loc": 996, "dau-lieu": 45, "trung-luong": 3 };

function files(targets: readonly string[] = TARGETS) {
  const folder = temporaryFolder();
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    survey: write("survey.json", JSON.stringify(survey)),
    units: write("units.csv", UNITS.join("\n")),
    targets: write("targets.csv", "\uFEFF" + targets.join("\r\n")),
  };
}

const input = Object.entries(FORMS)
  .flatMap(([unit, count]) => Array.from({ length: count }, () => submissionOf(survey, { entries: {}, unit })))
  .map((form) => JSON.stringify(form))
  .join("\n");

const report = (given: ReturnType<typeof files>, ...more: string[]) =>
  cli(
    ["report", "--survey", given.survey, "--submissions", "-", "--targets", given.targets].concat(
      more.includes("--no-units") ? [] : ["--units", given.units],
      more.filter((each) => each !== "--no-units"),
    ),
    { input },
  );

describe("targets of units in a report", slow, () => {
  test("stand with what was sent, what came back, what share is reached and what is missing, in the tree's order", async () => {
    const { stdout, status } = await report(files(), "--language", "vi");
    expect(status).toBe(0);
    const lines = stdout.replaceAll("\u00a0", " ").split("\n");
    const at = lines.indexOf("## Chỉ tiêu phiếu theo đơn vị");
    expect(lines.slice(at).filter(Boolean).slice(1, 11)).toEqual([
      "01/02 đơn vị có chỉ tiêu đã thu đủ phiếu; còn thiếu 04 phiếu.",
      "03 phiếu của đơn vị không có chỉ tiêu hoặc không rõ đơn vị, nên không tính vào chỉ tiêu nào.",
      "**Số phiếu nhận về so với chỉ tiêu của từng đơn vị**",
      "| Unit | Chỉ tiêu | Phát ra | Nhận về | Tỷ lệ đạt | Còn thiếu |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
      "| Ha Tinh Province | 1.040 | 1.560 | 1.041 | 99,6% | 4 |",
      "| &emsp;Thuan Loc Commune | 1.000 | 1.500 | 996 | 99,6% | 4 |",
      "| &emsp;Dau Lieu Ward | 40 | 60 | 45 | 100,0% | 0 |",
      "| &emsp;Trung Luong Ward | không có chỉ tiêu | – | 3 | – | – |",
      "| **Tổng các chỉ tiêu** | **1.040** | **1.560** | **1.041** | **99,6%** | **4** |",
    ]);
  });

  test.each([
    ["html", "All targets"],
    ["json", '"counting": 1036'],
    ["csv", "unit,thuan-loc,,,,sample:reached,,996,1000,100,,,"],
  ])("stand in %s, too", async (format, expected) => {
    const { stdout, status } = await report(files(), "--format", format, "--language", "en");
    expect(status).toBe(0);
    expect(stdout).toContain(expected);
  });

  test("of units that nobody has rated stand there without a table of units, too", async () => {
    const given = files(["unit,target", "nghi-xuan,20", "thuan-loc,900"]);
    const { stdout } = await report(given, "--no-units", "--format", "json");
    const { sample } = JSON.parse(stdout) as Report;
    expect(sample!.units.map(({ id, counts }) => [id, counts?.forms, counts?.missing])).toEqual([
      ["nghi-xuan", 0, 20],
      ["thuan-loc", 996, 0],
    ]);
  });

  test.each([
    [["unit", "thuan-loc"], "targets.csv lacks the columns target"],
    [["unit,target", "thuan-loc,many"], "targets.csv:2: “many” is no number of forms"],
    [["unit,target,invited", "thuan-loc,10,-3"], "targets.csv:2: “-3” is no number of forms"],
    [["unit,target", ",10"], "targets.csv:2 names no unit"],
    [["unit,target", "thuan-loc,10", "thuan-loc,20"], "targets.csv:3: the unit “thuan-loc” stands there twice"],
    [["unit,target", "thuan-lok,10"], "that the table of units (--units) does not have: thuan-lok"],
    [["unit,target", '"thuan-loc,10'], "targets.csv:2 has quotation marks that do not end"],
  ])("a table that cannot be read is named with what is wrong: %s", async (lines, said) => {
    const { status, stderr } = await report(files(lines));
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  });
});
