import { type Context, Hono, type MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { RETAINED_304_HEADERS, etag } from "hono/etag";
import { INVITATION_HEADER, type Submission, type Survey, receiptOf } from "../../src/schema/index.ts";
import { accept } from "./accept.ts";
import { csvLines } from "./csv/csv.ts";
import { formsOf } from "./form/forms.ts";
import { viewLines } from "./funnel/csv.ts";
import { sumsIn } from "./funnel/sums.ts";
import { takeBeacon } from "./funnel/take-beacon.ts";
import { isForm } from "./form/is-form.ts";
import { type CodeReader, type InvitationOptions, codeReaderOf } from "./invitations/code-reader.ts";
import { problemPage } from "./form/problem-page.ts";
import { foreignOrigin } from "./form/require-origin.ts";
import { type LimitOptions, anybody, guessing, limitsOf } from "./limits/limits.ts";
import { inOrder } from "./in-order.ts";
import { type Connection } from "./connection.ts";
import { RequestProblem, problemResponse } from "./request-problem.ts";
import { cursorOf, languageAsked, limitOf, positionOf, trackOf } from "./query.ts";
import { tellingFloods } from "./quarantine/tell-floods.ts";
import { recorderOf } from "./recorder.ts";
import { registryOf } from "./registry.ts";
import { refusedOrigins } from "./refused-origins.ts";
import { audit } from "./rights/audit.ts";
import { type Grant, grantsOf, HERE, maySend, reaches, requireScope } from "./rights/grant.ts";
import type { Scope } from "./rights/rights.ts";
import { documentOf } from "./results/printed-report.ts";
import { type ResultsOptions, planOptionsOf, resultsOf } from "./results/results.ts";
import { selectGroups, selectionOf } from "./results/select.ts";
import type { Store } from "./store/store.ts";
import type { StoredSubmission } from "./store/stored.ts";
import { streamLines } from "./stream-lines.ts";
import { surveysUsed } from "./surveys-used.ts";
import { plansOf } from "./tallies/plan.ts";
import { talliesOf } from "./tallies/tallies.ts";
import { withdraw } from "./withdraw.ts";
import { withdrawPagesOf } from "./form/withdraw-pages.ts";

export interface CollectorOptions {
  /** The surveys that it accepts submissions for. Each has passed `checkSurvey`. Versions of one survey stand in their order, the newest last. */
  surveys: readonly Survey[];
  store: Store;
  /** The beginning of its addresses: `/api/submissions` and so on. @default "/api" */
  basePath?: string;
  /** Other origins whose pages may send, exactly as browsers name them. @default none @example ["https://thuanloc.gov.vn"] */
  origins?: readonly string[];
  /** The token for listing and exporting. Without one, only requests that certainly come from this machine may do so; see `isLocal`. */
  token?: string | undefined;
  /** Whether codes of invitations are taken, and where they are needed. */
  invitations?: InvitationOptions;
  /** Whether submissions are noted to be forwarded; see `forwarder`. @default false */
  forwards?: boolean;
  /** What everybody may see of what the submissions add up to. */
  results?: ResultsOptions;
  /** How often one address and one network may send. See `Connection`: without an address, nobody is limited. */
  limits?: LimitOptions;
  /** How long after a survey's close a submission that was finished in time may still arrive. @default 7 */
  graceDays?: number;
  /** The largest body accepted. @default 65536 */
  maxBytes?: number;
  /** @default () => new Date() */
  now?: () => Date;
  /** Hears of failures that are the collector's own. @default console.error */
  onFailure?: (error: unknown) => void;
  /** Hears what the operator should know. @default console.warn */
  onNotice?: (line: string) => void;
}

interface Env {
  Bindings: { connection: Connection };
}

/** What each address takes. */
export const METHODS = {
  "/submissions": "GET, HEAD, POST, OPTIONS",
  "/submissions/:receipt": "DELETE, OPTIONS",
  "/submissions/:receipt/received": "GET, HEAD",
  "/withdraw": "GET, HEAD, POST",
  "/withdraw/done": "GET, HEAD",
  "/export.ndjson": "GET, HEAD",
  "/export.csv": "GET, HEAD",
  "/funnel": "POST, OPTIONS",
  "/funnel.csv": "GET, HEAD",
  "/surveys/:id": "GET, HEAD, OPTIONS",
  "/surveys/:id/form": "GET, HEAD",
  "/surveys/:id/results": "GET, HEAD, OPTIONS",
  "/health": "GET, HEAD",
  "/ready": "GET, HEAD",
};

/**
 * The reference endpoint, as a function of web standards: mount it wherever requests arrive. Tell it how a request came;
 * without that, it treats a request as a stranger's.
 */
export function createCollector({
  surveys,
  store,
  basePath = "/api",
  origins = [],
  token,
  invitations = {},
  forwards = false,
  results: published = {},
  limits: limited = {},
  graceDays = 7,
  maxBytes = 65_536,
  now = () => new Date(),
  onFailure = console.error,
  onNotice = console.warn,
}: CollectorOptions): (request: Request, connection?: Connection) => Promise<Response> {
  const registry = registryOf(surveys);
  const plans = plansOf(registry, store, planOptionsOf(published));
  const recorder = tellingFloods(recorderOf(store, forwards), onNotice, now);
  const codes = codeReaderOf(store, invitations);
  const sums = sumsIn(store);
  const results = resultsOf(store, talliesOf(store), now, published, graceDays);
  const forms = formsOf({ registry, store, basePath, origins, now, onFailure });
  const limits = limitsOf(limited, onNotice);
  const senderOf = (c: Context<Env>) => limits.sender(c.req.raw, c.env.connection);
  const withdrawn = (c: Context<Env>) => async (receipt: string) => {
    const asked = asking(c);
    const grant = await grantOf(asked);
    const isGranted = grant?.scopes.has("withdraw") ?? false;
    const sender = isGranted ? anybody : asked.sender;
    sender.take("withdraw");
    const withdrawal = {
      store,
      recorder,
      plans,
      now,
      reaches: (unit: string | null) => !isGranted || reaches(grant!, unit),
    };
    const gone = await guessing(sender, () => withdraw(receipt, withdrawal));
    if (isGranted && gone)
      await audit(store, now(), { who: grant!.who, did: "withdraw", survey: gone.survey, unit: gone.unit });
  };
  const withdrawPages = withdrawPagesOf({ basePath, origins, maxBytes, onFailure });
  const grantOf = grantsOf({ store, token, units: published.units, now });
  const asking = (c: Context<Env>) => ({ request: c.req.raw, connection: c.env.connection, sender: senderOf(c) });
  /** Lets whoever has the scope go on, and writes down that they did. */
  async function granted(c: Context<Env>, scope: Scope, did: string): Promise<Grant> {
    const asked = asking(c);
    const grant = requireScope(await grantOf(asked), scope, asked, token !== undefined);
    if (grant.who !== HERE)
      await audit(store, now(), { who: grant.who, did, survey: c.req.query("survey") ?? null, unit: grant.unit });
    return grant;
  }
  const noSuchSurvey = (id: string) =>
    new RequestProblem("no-such-survey", { got: `“${id.slice(0, 64)}”`, known: registry.ids.join(", ") });
  const tellOf = refusedOrigins(onNotice);
  const root = new Hono<Env>();
  root.use(hardened);
  root.notFound((c) =>
    answer(
      c,
      new RequestProblem("not-found", {
        known: Object.keys(METHODS)
          .map((path) => basePath + path)
          .join(", "),
      }),
    ),
  );
  root.onError((error, c) => {
    if (error instanceof RequestProblem) return answer(c, error);
    onFailure(error);
    return answer(c, new RequestProblem("failed"));
  });

  const app = root.basePath(basePath);
  app.use(async (c, next) => {
    const origin = foreignOrigin(c.req.raw, origins);
    if (origin !== undefined) tellOf(origin);
    await next();
  });
  app.use("/submissions", allow("POST", origins, ["Content-Type", "Idempotency-Key", INVITATION_HEADER]));
  app.use("/submissions/:receipt", allow("DELETE", origins, []));
  app.use("/funnel", allow("POST", origins, ["Content-Type"]));
  app.use("/surveys/:id", allow("GET", origins, []));
  app.use("/surveys/:id/results", allow("GET", origins, []), revalidated);

  app.post("/submissions", async (c) => {
    const asked = asking(c);
    const { sender } = asked;
    const grant = await grantOf(asked);
    const isTrusted = grant?.scopes.has("submit:self") || grant?.scopes.has("submit:verified");
    const acceptance = {
      registry,
      store,
      recorder,
      plans,
      codes: {
        // Who types in paper forms with the operator's token has no letter at hand.
        async read(typed, submission) {
          if (!typed) return isTrusted ? undefined : codes.read(typed, submission);
          return guessing(isTrusted ? anybody : sender, () => codes.read(typed, submission));
        },
      } satisfies CodeReader,
      maySend: (submission: Submission) => maySend(grant, submission),
      admit: () => (isTrusted ? anybody : sender).take("submit"),
      graceDays,
      maxBytes,
      bytes: c.env.connection.bytes,
      now,
    };
    if (isForm(c.req.raw)) return forms.accept(c.req.raw, acceptance);
    return c.json(await accept(c.req.raw, acceptance), 201);
  });

  app.get("/submissions/:receipt/received", (c) =>
    guessing(senderOf(c), () => forms.received(c.req.param("receipt"), c.req.raw)),
  );

  app.get("/surveys/:id/form", (c) => {
    const id = c.req.param("id");
    const { language, version } = c.req.query();
    const registered = registry.latest(id, version);
    if (!registered) throw noSuchSurvey(id);
    return forms.show(registered.survey, language, c.req.raw);
  });

  app.delete("/submissions/:receipt", async (c) => {
    await withdrawn(c)(c.req.param("receipt"));
    return c.body(null, 204);
  });

  app.get("/withdraw", (c) => withdrawPages.show(c.req.raw));
  app.post("/withdraw", (c) => withdrawPages.accept(c.req.raw, withdrawn(c)));
  app.get("/withdraw/done", (c) => withdrawPages.done(c.req.raw));

  app.get("/submissions", async (c) => {
    const grant = await granted(c, "read", "list");
    const units = grant.units && [...grant.units];
    const query = c.req.query();
    const limit = limitOf(query);
    const page = await store.page({
      survey: query["survey"],
      units,
      order: "newest-first",
      after: positionOf(query),
      limit,
    });
    const last = page.at(-1);
    return c.json({
      total: await store.count(query["survey"], units),
      submissions: page.filter(({ unit }) => reaches(grant, unit)).map(listed),
      next: last && page.length === limit ? cursorOf(last) : null,
    });
  });

  app.get("/export.ndjson", async (c) => {
    const grant = await granted(c, "export", "export.ndjson");
    const { survey, quarantine } = c.req.query();
    const isOut = quarantine !== undefined;
    return download(
      c,
      "application/x-ndjson",
      `${nameOf(survey)}.ndjson`,
      bodies(reached(store, grant, survey), isOut),
    );
  });

  app.get("/export.csv", async (c) => {
    const grant = await granted(c, "export", "export.csv");
    const id = c.req.query("survey") ?? "";
    const registered = registry.latest(id)?.survey;
    const used = await surveysUsed(store, id);
    const versions = used.length || !registered ? used : [registered];
    const newest = registered ?? versions.at(-1);
    if (!newest) throw noSuchSurvey(id);
    const hasQuarantine = ((await store.quarantines?.setAside(id)) ?? 0) > 0;
    const lines = csvLines(versions, reached(store, grant, id), languageAsked(c.req.query(), newest), hasQuarantine);
    return download(c, "text/csv; charset=utf-8", `${id}.csv`, lines);
  });

  app.post("/funnel", async (c) => {
    senderOf(c).take("view");
    await takeBeacon(c.req.raw, { registry, sums, origins, graceDays, now, named: published });
    return c.body(null, 204);
  });

  app.get("/funnel.csv", async (c) => {
    const grant = await granted(c, "export", "funnel.csv");
    const id = c.req.query("survey");
    return download(
      c,
      "text/csv; charset=utf-8",
      `${nameOf(id)}.views.csv`,
      viewLines(store, id === undefined ? registry.ids : [id], ({ unit }) => reaches(grant, unit)),
    );
  });

  app.get("/surveys/:id", (c) => {
    const id = c.req.param("id");
    const registered = registry.latest(id, c.req.query("version"));
    if (!registered) throw noSuchSurvey(id);
    return c.json(registered.survey);
  });

  app.get("/surveys/:id/results", async (c) => {
    const id = c.req.param("id");
    const plan = await plans(id);
    if (!plan) throw noSuchSurvey(id);
    const report = await results(plan, trackOf(c.req.query(), published.tracks ?? ["citizen"]));
    const chosen = selectGroups(report, selectionOf(c.req.query(), report, ["track"]));
    return c.body(documentOf(report.frame, chosen), 200, {
      "Content-Type": "application/json",
      "Cache-Control": "public, max-age=60",
      ETag: `"${report.tag}"`,
    });
  });

  // Whoever starts again what does not live must not do so because the database is away: nothing is asked here.
  app.get("/health", (c) => c.json({ status: "ok" }));

  app.get("/ready", async (c) => {
    try {
      await store.ping();
      if (!forwards) return c.json({ status: "ready" });
      const { waiting, failing, oldest } = await store.forwarded!.forwardingStatus();
      return c.json({ status: "ready", forwarding: { waiting, failing, oldest } });
    } catch (error) {
      onFailure(error);
      return c.json({ status: "failing" }, 503);
    }
  });

  for (const [path, methods] of Object.entries(METHODS)) {
    app.all(path, () => {
      throw new RequestProblem("wrong-method", { known: methods }, { headers: { Allow: methods } });
    });
  }
  return async (request, connection = {}) => root.fetch(request, { connection });
}

function answer({ req }: Context, problem: RequestProblem): Response {
  const isPage = isForm(req.raw) || /\/(form|received|withdraw|withdraw\/done)$/.test(req.path);
  return (isPage ? problemPage : problemResponse)(problem, req.header("Accept-Language"));
}

/** Answers are data, or pages that bring a policy of their own; unless they say otherwise, for one reader and nothing for a cache. */
const hardened: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("X-Content-Type-Options", "nosniff");
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  if (!c.res.headers.has("Content-Security-Policy"))
    c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
};

/** Answers 304 to a client that has the same version already. */
const revalidated = etag({ retainedHeaders: [...RETAINED_304_HEADERS, "access-control-allow-origin"] });

/** Lets pages of these origins use one method; what else the address does stays closed to them. */
const allow = (method: "GET" | "POST" | "DELETE", origins: readonly string[], headers: string[]): MiddlewareHandler =>
  cors({
    origin: (origin, c) => (["OPTIONS", method].includes(c.req.method) && origins.includes(origin) ? origin : null),
    allowMethods: [method],
    allowHeaders: headers,
    exposeHeaders: ["Retry-After"],
    maxAge: 600,
  });

const listed = ({ body, receivedAt, id, revision, partial, quarantine }: StoredSubmission) => ({
  receipt: receiptOf(id),
  receivedAt,
  revision,
  partial,
  ...(quarantine !== undefined && { quarantine }),
  submission: JSON.parse(body) as Submission,
});

/** The submissions that a grant reaches, in the order of arrival. */
async function* reached(store: Store, grant: Grant, survey: string | undefined): AsyncGenerator<StoredSubmission> {
  for await (const row of inOrder(store, survey, grant.units && [...grant.units]))
    if (reaches(grant, row.unit)) yield row;
}

/** Those of the figures, for who counts them elsewhere; or those that are out of them. */
async function* bodies(rows: AsyncIterable<StoredSubmission>, isOut: boolean): AsyncGenerator<string> {
  for await (const { body, quarantine } of rows) if ((quarantine !== undefined) === isOut) yield `${body}\n`;
}

const nameOf = (survey = "submissions"): string => survey.replaceAll(/[^\w.-]/g, "_");

const download = async (c: Context, type: string, name: string, lines: AsyncGenerator<string>): Promise<Response> =>
  c.body(await streamLines(lines), 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
  });
