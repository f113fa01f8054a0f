import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";
import { ndjson, submissions } from "./support/document-000.ts";

const HEAD = "survey,day,channel,placement,unit,step,section,count";
const LINES = [
  "sxd-2023,2023-10-01,web,hall,,seen,,400",
  "sxd-2023,2023-10-02,web,,,seen,,100",
  "sxd-2023,2023-10-02,zalo,,,seen,,9",
  "sxd-2023,2023-10-02,web,,,begun,,200",
  "sxd-2023,2023-10-02,web,,,finished,,150",
  "sxd-2023,2023-10-02,web,,,delivered,,120",
  "sxd-2023,2023-10-02,web,,,refused,,3",
  "another,2023-10-02,web,,,seen,,5000",
];

function tableOf(lines: readonly string[]): string {
  const file = join(temporaryFolder(), "funnel.csv");
  writeFileSync(file, ["\uFEFF" + lines[0], ...lines.slice(1)].join("\r\n"));
  return file;
}

const report = (file: string, ...more: string[]) =>
  cli(
    ["report", "--survey", preset("sxd-2023"), "--submissions", "-", "--invited", "post=100", "--funnel", file].concat(
      more,
    ),
    { input: ndjson(submissions) },
  );

describe("counts of views in a report", slow, () => {
  test("stand step by step, apart from the response rate, and say that they are no people", async () => {
    const { stdout, status } = await report(tableOf([HEAD, ...LINES]));
    expect(status).toBe(0);
    expect(stdout).toContain("## Từ lúc thấy phiếu đến lúc phiếu được nhận");
    expect(stdout).toContain("Một lượt là một lần mở trang, không phải một người");
    expect(stdout).toContain("Tải lại trang thì được đếm thêm một lượt");
    expect(stdout).toContain("| Phiếu hiện trên màn hình ít nhất một giây | 509 | – |");
    expect(stdout).toContain("| Trả lời câu đầu tiên | 200 | 39,3% (n = 509) |");
    expect(stdout).toContain("| Bấm gửi | 150 | 75,0% (n = 200) |");
    expect(stdout).toContain("| Máy chủ đã nhận | 120 | 80,0% (n = 150) |");
    expect(stdout).toContain("| Máy chủ từ chối | 3 | 2,0% (n = 150) |");
    // Ten views of a channel are needed to stand alone.
    expect(stdout).toContain("| Trang thông tin điện tử | 500 | 40,0% (n = 500) |");
    expect(stdout).toContain("| Khác hoặc không rõ | 9 | 0,0% (n = 9) |");
    expect(stdout).toContain("| hall | 400 |");
    expect(stdout).toContain("| Bưu điện | 100 | 38 | 38,0% |");
  });

  test("are cut by day at the windows of waves, and at the days on which the survey is open", async () => {
    const folder = temporaryFolder();
    const waves = join(folder, "waves.json");
    const windows = [
      { id: "early", label: { vi: "Đợt đầu" }, from: "2023-09-01", to: "2023-10-01" },
      { id: "late", from: "2023-10-02", to: "2023-10-31" },
    ];
    writeFileSync(waves, JSON.stringify(windows));
    const survey = join(folder, "survey.json");
    const kept = JSON.parse(readFileSync(preset("sxd-2023"), "utf8")) as object;
    writeFileSync(survey, JSON.stringify({ ...kept, period: { opens: "2023-10-01", closes: "2023-11-30T17:00" } }));
    const table = tableOf([
      HEAD,
      ...LINES,
      "sxd-2023,2023-11-05,web,,,seen,,20",
      "sxd-2023,2023-12-01,web,,,seen,,700",
    ]);
    const { stdout, status } = await cli(
      ["report", "--survey", survey, "--submissions", "-", "--waves", waves, "--funnel", table],
      { input: ndjson(submissions) },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("| Phiếu hiện trên màn hình ít nhất một giây | 529 |");
    expect(stdout).toContain("Số lượt theo đợt khảo sát");
    expect(stdout).toContain("| Đợt đầu | 400 |");
    expect(stdout).toMatch(/\| Từ ngày 02.10.2023 đến ngày 31.10.2023 \| 109 \|/);
    expect(stdout).toContain("| Khác hoặc không rõ | 20 |");
  });

  test.each(["html", "json", "csv"])("stand in %s, too", async (format) => {
    const { stdout, status } = await report(tableOf([HEAD, ...LINES]), "--format", format, "--language", "en");
    expect(status).toBe(0);
    expect(stdout.replaceAll("\u00a0", " ")).toContain(
      { html: "39.3% (n = 509)", json: '"seen": 509', csv: "views:begun,,200,509" }[format]!,
    );
  });

  test.each([
    [HEAD.replace(",step", ""), LINES[0]!, "funnel.csv lacks the columns step."],
    [HEAD, "sxd-2023,2023-10-01,web,hall,,seen,,many", "funnel.csv:2: “count” has to be a whole number"],
    [HEAD, "sxd-2023,10/2023,web,hall,,seen,,1", "funnel.csv:2: “count” has to be a whole number"],
  ])("a table that cannot be read is named with its line: %s %s", async (head, line, said) => {
    const { status, stderr } = await report(tableOf([head, line]));
    expect(status).not.toBe(0);
    expect(stderr).toContain(said);
  });
});
