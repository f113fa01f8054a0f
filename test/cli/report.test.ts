import { lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { figures, labelOf } from "../e2e/published-forms.ts";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";
import { ndjson, submissions, survey } from "./support/document-000.ts";

/** As the department did it: 100 forms by post, none back from the website or by e-mail. */
const circumstances = `--invited post=100 --planned web,email --as-of 2023-10-27 --disclosure none --survey`
  .split(" ")
  .concat(preset("sxd-2023"));
const report = (more: readonly string[] = [], input = ndjson(submissions)) =>
  cli(["report", ...circumstances, "--submissions", "-", ...more], { input });

describe("the report of 2023, from 38 forms on standard input", slow, () => {
  test.each(["md", "html"])("says every published figure as the document does: %s", async (format) => {
    const { status, stdout } = await report(["--format", format]);
    expect(status).toBe(0);
    const text = stdout.replaceAll(/<[^>]*>/g, "");
    expect(text).toContain("06/38 phiếu, chiếm tỷ lệ 16%");
    for (const { item, option, count, base, printed_percent } of figures) {
      const fraction = `${String(count).padStart(2, "0")}/${base}`;
      expect(text).toContain(
        `${labelOf(survey, { item, option })}: ${fraction} phiếu, chiếm tỷ lệ ${printed_percent}%`,
      );
    }
    expect(figures).toHaveLength(19);
  });

  test("has the channels with what was sent and what came back", async () => {
    const { stdout } = await report();
    expect(stdout).toContain("| Bưu điện | 100 | 38 | 38,0% |");
    expect(stdout).toContain("| Trang thông tin điện tử | – | 0 | – |");
    expect(stdout).toContain("| Thư điện tử | – | 0 | – |");
  });

  test("has no response rate where more came than were sent, and says so to readers and to whoever made it", async () => {
    const sent = circumstances.map((each) => each.replace("post=100", "post=30"));
    const command = ["report", ...sent, "--submissions", "-"];
    const { status, stdout, stderr } = await cli(command, { input: ndjson(submissions) });
    expect(status).toBe(0);
    expect(stdout).toContain(
      "Bưu điện: nhận về 38 phiếu, nhiều hơn 30 phiếu đã phát ra, nên không tính tỷ lệ phản hồi của hình thức này.",
    );
    expect(stdout).toContain("| Bưu điện | 30 | 38 | – |");
    expect(stdout).toContain("06/38 phiếu, chiếm tỷ lệ 16%");
    // Nor is anything computed with those who are silent.
    expect(stdout).not.toMatch(/38\/30|126|127|không gửi lại/);
    expect(stderr).toContain(
      "Channel post: 38 forms came back, more than the 30 that were sent (--invited), so the report has no response rate",
    );
  });

  test("narrows no interval where more came than could have been asked, and says so", async () => {
    const command = ["report", ...circumstances, "--submissions", "-", "--population", "30"];
    const { stdout, stderr } = await cli(command, { input: ndjson(submissions) });
    expect(stdout).toContain(
      "Tổng số người có thể được hỏi đã khai là 30, nhưng số phiếu nhận về nhiều hơn; vì vậy khoảng tin cậy không hiệu chỉnh theo số này.",
    );
    expect(stderr).toContain("38 forms came back, more than the 30 people who could have been asked (--population)");
  });

  test("is in English on demand, and says the same", async () => {
    const { stdout } = await report(["--language", "en"]);
    expect(stdout).toContain("Very satisfied: 6/38 forms, 16%");
    expect(stdout).toContain("27 October 2023");
  });

  test("is data, too", async () => {
    const { stdout } = await report(["--format", "json"]);
    const { total, method } = JSON.parse(stdout) as Report;
    expect(total.forms).toBe(38);
    expect(method.asOf).toBe("2023-10-27");
    const { options } = total.items.find(({ id }) => id === "V")!;
    expect(options.map(({ x, n, percent }) => [x, n, percent])).toEqual([
      [6, 38, 16],
      [29, 38, 76],
      [3, 38, 8],
    ]);
  });

  test("prints what the document prints unless told otherwise, and less at the level strict", async () => {
    const command = ["report", "--survey", preset("sxd-2023"), "--submissions", "-"];
    const input = ndjson(submissions);
    expect((await cli(command, { input })).stdout).toContain("03/38");
    const { stdout } = await cli([...command, "--disclosure", "strict"], { input });
    expect(stdout).toContain("ẩn");
    expect(stdout).not.toContain("03/38 phiếu");
    expect(stdout).toContain("Hài lòng hoặc Không hài lòng: 32/38 phiếu");
    const { stderr } = await cli([...command, "--disclosure", "strict"], { input });
    expect(stderr).toMatch(/Counts not shown singly: \d+ of \d+, .* inside the agency: --disclosure none/);
  });
});

describe("counts instead of submissions", slow, () => {
  const rows = survey.sections
    .flatMap(({ items }) => items)
    .flatMap(({ id }) => {
      const said = submissions.map(({ answers, missing }) => String(answers[id] ?? missing[id]));
      return [...new Set(said)].map((option) => [id, option, said.filter((each) => each === option).length]);
    });

  test.each(["csv", "json"])("give the same figures: %s", async (ending) => {
    const file = join(temporaryFolder(), `counts.${ending}`);
    const asObjects = rows.map(([item, option, count]) => ({ by: { channel: "post" }, item, option, count }));
    const lines = ["channel,item,option,count", ...rows.map((row) => ["post", ...row].join(","))];
    writeFileSync(file, ending === "csv" ? lines.join("\n") : JSON.stringify({ rows: asObjects }));
    const counted = await cli(["report", ...circumstances, "--counts", file, "--format", "json"]);
    expect(counted.stderr).toBe("");
    const ofForms = JSON.parse((await report(["--format", "json"])).stdout) as Report;
    expect((JSON.parse(counted.stdout) as Report).total.items).toEqual(ofForms.total.items);
  });

  test("are added to submissions", async () => {
    const file = join(temporaryFolder(), "counts.csv");
    writeFileSync(file, "channel,item,option,count\nweb,V,rat-hai-long,10\n");
    const { stdout } = await report(["--counts", file]);
    expect(stdout).toContain("| Trang thông tin điện tử | – | 10 | – |");
    expect(stdout).toContain("Rất hài lòng: 16/48 phiếu, chiếm tỷ lệ 33%");
  });

  test("that cannot be are all named with their lines, and nothing is printed", async () => {
    const file = join(temporaryFolder(), "counts.csv");
    writeFileSync(file, "item,option,count\n,,5\nV,rat-hai-long,6\nV,rat-vui,1\nVI,a,1\n");
    const { status, stdout, stderr } = await cli(["report", "--survey", preset("sxd-2023"), "--counts", file]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/Line 3.*6.*5 forms[^]*Line 4.*“rat-vui”|Line 4.*“rat-vui”[^]*Line 3.*6.*5 forms/);
    expect(stderr).toMatch(/Line 5.*“VI”/);
  });

  test("that have another shape are refused", async () => {
    const file = join(temporaryFolder(), "counts.json");
    writeFileSync(file, JSON.stringify([{ item: "V", count: 1 }]));
    const { status, stderr } = await cli(["report", "--survey", preset("sxd-2023"), "--counts", file]);
    expect(status).toBe(1);
    expect(stderr).toContain(`must be {"rows"`);
  });
});

describe("lines that cannot be used", slow, () => {
  const [first, second] = submissions as [object, object];
  const input = ndjson([first, second]) + '{"id": "a\n\n' + ndjson([first, { id: "b" }, []]);

  test("stop the report; each is named with its line", async () => {
    const { status, stdout, stderr } = await report([], input);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")).toEqual([
      "stdin:3: is not JSON",
      "stdin:5: has the same id as line 1",
      "stdin:6: is no submission",
      "stdin:7: is no submission",
      expect.stringContaining("4 of 6 lines cannot be used"),
      "",
    ]);
  });

  test("are left out on demand, and named all the same", async () => {
    const { status, stdout, stderr } = await report(["--skip-bad", "--format", "json"], input);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Report).total.forms).toBe(2);
    expect(stderr).toContain("stdin:3: is not JSON");
    expect(stderr).toContain("4 of 6 lines were left out");
  });

  test("are named up to the twentieth, then counted", async () => {
    const { stderr } = await report([], "x\n".repeat(25));
    expect(stderr).toContain("stdin:20: is not JSON\n… and 5 more");
    expect(stderr).not.toContain("stdin:21:");
  });

  test("of another survey are counted apart, and do not stop the report", async () => {
    const other = { ...first, id: "c", survey: { id: "csat", version: "1", digest: "0" } };
    const { status, stdout, stderr } = await report(["--format", "json"], ndjson([first, other]));
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Report).method.refused).toEqual({ "other-survey": 1 });
    expect(stderr).toContain("1 submissions were not counted: of another survey");
  });
});

describe("the file that is written", slow, () => {
  test("is whole, and of the kind that its name says", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "báo cáo.html");
    const { status, stdout, stderr } = await report(["--out", file]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("báo cáo.html");
    expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>\n<html lang="vi">[^]*<\/html>\n$/);
    expect(readdirSync(folder)).toEqual(["báo cáo.html"]);
  });

  test("stays as it was when the report fails", async () => {
    const file = join(temporaryFolder(), "report.md");
    writeFileSync(file, "before");
    const { status } = await report(["--out", file], "x\n");
    expect(status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("before");
  });

  test("replaces what a link leads to, and not the link", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "old.md"), "before");
    symlinkSync("old.md", join(folder, "report.md"));
    expect((await report(["--out", join(folder, "report.md")])).status).toBe(0);
    expect(lstatSync(join(folder, "report.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "old.md"), "utf8")).toContain("06/38");
  });

  test("is no folder", async () => {
    const { status, stderr } = await report(["--format", "md", "--out", temporaryFolder()]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be written: it is a folder/);
  });

  test("in a folder that does not exist is told", async () => {
    const { status, stderr } = await report(["--out", join(temporaryFolder(), "none/report.md")]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/report\.md cannot be written: there is no such file or folder/);
  });
});

test("what is said of waves and units is broken down by them", slow, async () => {
  const units = join(temporaryFolder(), "units.csv");
  writeFileSync(units, "id,label,parent\ntinh,Tỉnh,\nxa,Xã A,tinh\n");
  const input = ndjson(submissions.map((submission) => ({ ...submission, context: { unit: "xa" } })));
  const windows = "2023-08-01..2023-08-14,2023-08-15..2023-08-31";
  const { stdout, stderr } = await report(["--units", units, "--waves", windows, "--format", "json"], input);
  expect(stderr).toBe("");
  const { breakdowns } = JSON.parse(stdout) as Report;
  const forms = Object.fromEntries(
    breakdowns.map(({ dimension, groups }) => [dimension, groups.map(({ id, figures }) => [id, figures.forms])]),
  );
  expect(forms).toMatchObject({
    wave: [
      [windows.split(",")[0], 24],
      [windows.split(",")[1], 14],
    ],
  });
  expect(forms["unit"]).toEqual(
    expect.arrayContaining([
      ["tinh", 38],
      ["xa", 38],
    ]),
  );
});

test("units that the tree does not have are named, and are neither shown by their code nor counted", slow, async () => {
  const units = join(temporaryFolder(), "units.csv");
  writeFileSync(units, "id,label\n00001,Phường Phúc Xá\n");
  // A spreadsheet has taken the zeros away.
  const input = ndjson(submissions.map((submission) => ({ ...submission, context: { unit: "1" } })));
  const { status, stdout, stderr } = await report(["--units", units, "--by", "unit", "--format", "md"], input);
  expect(status).toBe(0);
  expect(stderr).toMatch(/“unit” is not known here, .*: 38\. They name: 1\. .*spreadsheet/);
  expect(stdout).toMatch(/^\| Khác hoặc không rõ \| 38 \|/m);
  expect(stdout).not.toContain("Số đơn vị được đánh giá");
});

test("nothing that a stranger typed is published, and how many forms that concerns is told", slow, async () => {
  const typed = ["can-bo-an-hoi-lo", "goi-0900-000-000"] as const;
  const input = ndjson(
    submissions.map((submission, i) => ({
      ...submission,
      channel: i < 7 ? typed[0] : i < 9 ? "hoi-nghi" : i < 12 ? "qr" : "post",
      context: { unit: i < 20 ? typed[1] : "xa" },
    })),
  );
  const units = join(temporaryFolder(), "units.csv");
  writeFileSync(units, "id,label\nxa,Xã A\n");
  const forms = (stdout: string) =>
    Object.fromEntries(
      (JSON.parse(stdout) as Report).breakdowns.map(({ dimension, groups }) => [
        dimension,
        Object.fromEntries(groups.map(({ id, figures }) => [id, figures.forms])),
      ]),
    );
  for (const format of ["json", "md", "html", "csv"]) {
    const { status, stdout } = await report(["--by", "unit,channel", "--units", units, "--format", format], input);
    expect(status).toBe(0);
    for (const words of [...typed, "hoi-nghi"]) expect(stdout).not.toContain(words);
  }
  const { stdout, stderr } = await report(["--by", "unit", "--format", "json", "--channels", "hoi-nghi"], input);
  expect(forms(stdout)).toEqual({
    channel: { web: 0, email: 0, post: 26, qr: 3, "hoi-nghi": 2, null: 7 },
    // Without a table, no unit is known.
    unit: { null: 38 },
  });
  expect(stderr).toMatch(/“channel” is not known here, .*: 7\. They name: can-bo-an-hoi-lo\. .*--channels/);
  expect(stderr).toMatch(/“unit” is not known here, .*: 38\. They name: goi-0900-000-000, xa\. .*--units/);
});

test("what a stranger typed does nothing to the terminal, and does not fill it", slow, async () => {
  const input = ndjson(
    submissions.map((submission, i) => ({ ...submission, channel: `a${i}\u001b[2J\u009b\u202e\n` })),
  );
  const { status, stderr } = await report([], input);
  expect(status).toBe(0);
  expect(stderr).toMatch(/: 38\. They name: a0\?\?2J\?\?\?, (a\d[^,]*, ){4}…\./);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
