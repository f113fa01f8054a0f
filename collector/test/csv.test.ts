import { expect, it, onTestFinished } from "vitest";
import { type Survey, digestOf } from "../../src/schema/index.ts";
import { createCollector } from "../src/index.ts";
import { parseCsv, parseTable } from "./csv-parser.ts";
import { type Running, running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

async function exported({ url }: Running, query = ""): Promise<string> {
  const response = await fetch(`${url}/export.csv?survey=one-stop${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="one-stop.csv"');
  // `text()` would take the byte order mark away.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text[0]).toBe("\ufeff");
  return text.slice(1);
}

it("has a row per submission, with codes and labels", async () => {
  const server = await running();
  onTestFinished(server.stop);
  const sent = submission({
    id: "ffffffff-ff00-4000-8000-000000000000",
    placement: "footer",
    answeredOn: "2025-03-08",
    formNumber: "017",
  });
  await send(server.url, sent);
  expect(parseCsv(await exported(server))).toEqual([
    [
      "_id",
      "_receipt",
      "_version",
      "_digest",
      "_channel",
      "_placement",
      "_language",
      "_startedAt",
      "_finishedAt",
      "_answeredOn",
      "_formNumber",
      "_receivedAt",
      "_consent",
      "_checks",
      "_revision",
      "_partial",
      "_booklet",
      "_pace",
      "_context.unit",
      "staff",
      "staff:label",
      "why",
      "came",
      "came:label",
      "came.other",
      "change",
      "comment",
    ],
    [
      sent.id,
      "ZZZZ-ZZZZ",
      "1",
      digestOf(survey),
      "web",
      "footer",
      "vi",
      sent.startedAt,
      sent.finishedAt,
      "2025-03-08",
      "017",
      DURING.toISOString(),
      "",
      "",
      "1",
      "",
      "",
      "",
      "thuan-loc",
      "good",
      "Hài lòng",
      ".not_applicable",
      "file; else",
      "Nộp hồ sơ; Khác",
      "Khiếu nại",
      "-5",
      "Tốt",
    ],
  ]);
});

it("has labels in the language asked for, also for missing codes", async () => {
  const server = await running();
  onTestFinished(server.stop);
  await send(
    server.url,
    submission({
      answers: { came: ["file"] },
      missing: { staff: "dont_know", why: "not_applicable", change: "blank", comment: "blank" },
    }),
  );
  await send(
    server.url,
    submission({
      answers: { staff: "bad" },
      missing: { why: "blank", came: "blank", change: "blank", comment: "blank" },
      asked: ["staff", "why", "came", "change", "comment"],
    }),
  );
  const pick = (rows: Record<string, string>[]) =>
    rows.map((row) => [row["staff"], row["staff:label"], row["came"], row["came:label"]]).sort();
  expect(pick(parseTable(await exported(server, "&language=en")))).toEqual([
    [".dont_know", "Hard to say", "file", "To file; in person"],
    ["bad", "Dissatisfied", ".blank", "Left blank"],
  ]);
  expect(pick(parseTable(await exported(server, "&language=vi-VN")))).toEqual([
    [".dont_know", "Khó nói", "file", "Nộp hồ sơ"],
    ["bad", "Không hài lòng", ".blank", "Để trống"],
  ]);
});

it("unites the columns of all versions, each row with the labels of its own", async () => {
  const [section] = survey.sections;
  const [staff, , ...others] = section!.items;
  const second: Survey = {
    ...survey,
    version: "2",
    scales: { three: { options: [{ code: "good", label: { vi: "Rất tốt", en: "Very good" } }] } },
    sections: [{ ...section!, items: [{ id: "first", type: "number", label: "0" }, staff!, ...others] }],
  };
  const server = await running({ surveys: [survey, second] });
  onTestFinished(server.stop);
  await send(server.url, submission());
  const { answers, asked } = submission();
  await send(
    server.url,
    submission({
      survey: { id: "one-stop", version: "2", digest: digestOf(second) },
      answers: { first: 7, ...answers },
      missing: {},
      asked: ["first", ...asked],
    }),
  );
  const text = await exported(server);
  expect(parseCsv(text)[0]!.slice(19)).toEqual([
    "first",
    "staff",
    "staff:label",
    "came",
    "came:label",
    "came.other",
    "change",
    "comment",
    "why",
  ]);
  expect(
    parseTable(text)
      .map((row) => [row["_version"], row["first"], row["staff:label"], row["why"]])
      .sort(),
  ).toEqual([
    ["1", "", "Hài lòng", ".not_applicable"],
    ["2", "7", "Rất tốt", ""],
  ]);
});

it("is readable when the survey's file is gone", async () => {
  const server = await running();
  onTestFinished(server.stop);
  await send(server.url, submission());
  const store = await server.database.open();
  onTestFinished(store.close);
  const later = createCollector({ surveys: [], store, token: "secret" });
  const headers = { Authorization: "Bearer secret" };
  const response = await later(new Request("http://localhost/api/export.csv?survey=one-stop", { headers }));
  expect(parseTable(await response.text())).toMatchObject([{ "staff:label": "Hài lòng" }]);
});

it("has only its head before the first submission", async () => {
  const server = await running();
  onTestFinished(server.stop);
  expect(parseCsv(await exported(server))).toHaveLength(1);
});
