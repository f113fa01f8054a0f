import { createCollector, openSqlite } from "../../collector/src/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { isLong } from "../support/long.ts";
import { inLanguages, surveys } from "./documents.ts";

/** The form in the tag shows what each kind of question becomes; here, what stands around them. */
const shown = inLanguages.filter(
  ([{ id, consent }]) => isLong || consent !== undefined || ["csat", "circular-01-2018", "every-text"].includes(id),
);

const MONTH = 30 * 24 * 60 * 60_000;

/** What a collector shows to a browser without JavaScript, by a name. */
export async function collectorPages(): Promise<[name: string, content: string][]> {
  const now = new Date("2026-11-29T02:00:00Z");
  const day = (months: number) => new Date(now.getTime() + months * MONTH).toISOString().slice(0, 10);
  const late: Survey = { ...surveys[0]!, id: "late", period: { closes: day(-2) } };
  const early: Survey = { ...surveys[0]!, id: "early", period: { opens: day(2) } };
  const store = await openSqlite(":memory:");
  const collector = createCollector({ surveys: [...surveys, late, early], store, now: () => now });
  const pages: [string, string][] = [];
  const keep = async (name: string, asked: Promise<Response>): Promise<string> => {
    const response = await asked;
    const type = response.headers.get("Content-Type");
    if (!type?.startsWith("text/html")) throw new Error(`${response.url} is ${type}.`);
    const content = await response.text();
    pages.push([`collector-${name}.html`, content]);
    return content;
  };
  const get = (path: string) => collector(new Request(`http://localhost${path}`));
  /** Sends a form, and goes where that leads, as a browser does. */
  const post = async (body: URLSearchParams) => {
    const answer = await collector(new Request("http://localhost/api/submissions", { method: "POST", body }));
    const next = answer.headers.get("Location");
    return next === null ? answer : get(next);
  };
  try {
    for (const [survey, language] of shown) {
      const name = `${survey.id}-${language}`;
      const fields = hiddenFields(
        await keep(`form-${name}`, get(`/api/surveys/${survey.id}/form?language=${language}`)),
      );
      for (const { items } of survey.sections) for (const { id } of items) fields.set(`answer:${id}`, "không phải số");
      await keep(`given-back-${name}`, post(fields));
      for (const { items } of survey.sections) for (const { id } of items) fields.delete(`answer:${id}`);
      await keep(`blank-${name}`, post(fields));
      fields.set("asked", "yes");
      await keep(`received-${name}`, post(fields));
    }
    for (const { id } of [late, early]) await keep(id, get(`/api/surveys/${id}/form`));
    await keep("no-survey", get("/api/surveys/none/form"));
    await keep("no-receipt", get("/api/submissions/0000-0000/received"));
    await keep("refused", post(new URLSearchParams({ survey: "none" })));
    return pages;
  } finally {
    await store.close();
  }
}

/** What a browser sends of a form in which nothing has been filled in. */
const hiddenFields = (html: string): URLSearchParams =>
  new URLSearchParams(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll("&amp;", "&"),
    ]),
  );
