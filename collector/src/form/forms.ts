import { randomInt, randomUUID } from "node:crypto";
import { type FormFields, arrivalOf, drawnFrom, finish } from "../../../src/answers/index.ts";
import { collectorWords } from "../../../src/locales/parts/collector/all.ts";
import { type FormWords, formWords } from "../../../src/locales/form-words.ts";
import { FOR_CITIZENS, LANGUAGES, type OwnLanguage } from "../../../src/locales/languages.ts";
import { type FormState, html, outsidePeriod, plainForm } from "../../../src/print/index.ts";
import {
  type Language,
  type Submission,
  type Survey,
  type Variant,
  SEEDS,
  bookletCount,
  canonical,
  INVITATION_PARAMETER,
  drawnOf,
  explain,
  idPrefixOf,
  languageOf,
  matchLanguage,
  receiptOf,
  drawWeight,
  surveyAs,
  textIn,
  wordedItems,
} from "../../../src/schema/index.ts";
import { type AcceptOptions, acceptData } from "../accept.ts";
import { problemFrom } from "../outages/problem-from.ts";
import { RequestProblem, withValues } from "../request-problem.ts";
import { readBytes } from "../read-json.ts";
import type { Registry } from "../registry.ts";
import type { Store } from "../store/store.ts";
import { type Filled, filledIn } from "./filled.ts";
import { page } from "./page.ts";
import { pressIds } from "./press-ids.ts";
import { requireOrigin } from "./require-origin.ts";
import { wayBack, wayBackLine } from "./way-back.ts";

export interface FormsOptions {
  registry: Registry;
  store: Store;
  /** See `PressIdsOptions`. */
  secret: string | undefined;
  basePath: string;
  origins: readonly string[];
  now: () => Date;
  onFailure: (error: unknown) => void;
}

/** Signs that JSON has as they are take up to three times the room in a form. */
const ROOM = 3;

/** The survey for browsers that run no script: a page with its form, what comes of sending it, and the receipt. */
export function formsOf({ registry, store, secret, basePath, origins, now, onFailure }: FormsOptions) {
  const idOf = pressIds({ presses: store.presses, secret, now });
  const action = `${basePath}/submissions`;
  const ways = { basePath, origins };

  return { show, accept, received };

  /** The form, on a page of its own. It has an id, so that it is stored once however often it is sent. */
  function show(survey: Survey, wanted: Language | undefined, request: Request): Response {
    const query = new URL(request.url).searchParams;
    const language = languageOf(survey, wanted ?? "");
    const title = textIn(survey.title, language);
    const words = wordsIn(language);
    const notOpen = outsidePeriod(survey, words, language, now());
    if (notOpen !== undefined) {
      return page(
        html`<h1>${title}</h1>
          <p>${notOpen}</p>`.markup,
        { title, language },
      );
    }
    const form = plainForm(drawnFor(survey, query), words, {
      action,
      language,
      id: randomUUID(),
      startedAt: now().toISOString(),
      invitation: query.get(INVITATION_PARAMETER) ?? undefined,
      back: wayBack(request.headers.get("Referer"), request, ways)?.href,
      ...arrivalOf(
        survey,
        () => null,
        (name) => query.get(name),
      ),
    });
    return page(form, { title, language });
  }

  /** Stores a form that can be, and answers with the receipt; else gives it back as it was filled in, with what to look at. */
  async function accept(request: Request, client: string | undefined, options: AcceptOptions): Promise<Response> {
    requireOrigin(request, origins);
    const bytes = await readBytes(request, options.maxBytes * ROOM);
    const form = new URLSearchParams(new TextDecoder().decode(bytes));
    const named = { id: form.get("survey"), version: form.get("version"), digest: form.get("digest") };
    const registered = registry.find({ survey: named });
    if (!("survey" in registered)) {
      throw new RequestProblem("refused", { count: registered.length }, { faults: registered }).in(
        form.get("language"),
      );
    }
    // A form without what was drawn for it is refused with that, as any submission is.
    const survey = surveyAs(registered.survey, drawnFrom(registered.survey, form));
    const filled = filledIn(survey, form, now());
    let id = form.get("id") || randomUUID();
    const back = wayBack(form.get("back") ?? request.headers.get("Referer"), request, ways)?.href;
    if (filled.again) return giveBack(survey, id, filled, filled.again, 422, back);
    try {
      options.admit();
      if (!form.get("id")) id = await idOf(id, request, form, client);
      await storeOnce(survey, id, filled, form.get("invitation"), options);
    } catch (error) {
      const problem = problemFrom(error);
      if (problem !== error) onFailure(error);
      const failure = said(problem, filled.language);
      const { checksShown } = filled.circumstances;
      const state = { typed: form, problems: [], remarks: [], checksShown, asked: true, failure };
      return giveBack(survey, id, filled, state, problem.status, back, problem.headers);
    }
    const query = back === undefined ? "" : `?${new URLSearchParams({ back })}`;
    return new Response(null, { status: 303, headers: { Location: `${action}/${receiptOf(id)}/received${query}` } });
  }

  /**
   * Sent again as it was, a form is the submission that there is already; changed and sent again, its next revision.
   */
  async function storeOnce(
    survey: Survey,
    id: string,
    { entries, circumstances }: Filled,
    invitation: string | null,
    options: AcceptOptions,
  ) {
    for (;;) {
      const earlier = await store.find(id);
      const submission = finish(survey, entries, { ...circumstances, id, revision: (earlier?.revision ?? 0) + 1 });
      if (earlier && gist(JSON.parse(earlier.body) as Submission) === gist(submission)) return;
      try {
        await acceptData(submission, options, invitation);
        return;
      } catch (error) {
        // Another press of the same button came first.
        if (!(error instanceof RequestProblem && error.code === "conflict")) throw error;
      }
    }
  }

  function giveBack(
    survey: Survey,
    id: string,
    { language, circumstances }: Filled,
    state: FormState,
    status: number,
    back: string | undefined,
    headers: RequestProblem["headers"] = {},
  ) {
    const markup = plainForm(survey, wordsIn(language), {
      action,
      language,
      id,
      startedAt: circumstances.startedAt.toISOString(),
      channel: circumstances.channel,
      placement: circumstances.placement,
      context: circumstances.context,
      invitation: state.typed.get("invitation") ?? undefined,
      back,
      state,
    });
    return page(markup, { title: textIn(survey.title, language), language, status, headers });
  }

  /** What a person reads once the form is stored; loading it again sends nothing. */
  async function received(receipt: string, request: Request): Promise<Response> {
    const prefix = idPrefixOf(receipt);
    const [id, another] = prefix ? await store.idsFrom(prefix) : [];
    const stored = id && !another ? await store.find(id) : undefined;
    if (!stored) throw new RequestProblem("no-such-submission", { got: `“${receipt.slice(0, 60)}”` });
    const { language } = stored;
    const { messages, plain } = wordsIn(language);
    const code = receiptOf(stored.id);
    const back = wayBack(new URL(request.url).searchParams.get("back"), request, ways);
    const withdrawal = new URLSearchParams({ receipt: code, language, ...(back && { back: back.href }) });
    const thanks = registry.latest(stored.survey, stored.version)?.survey.thanks;
    const body = html`<h1>${messages.received}</h1>
      <p>${thanks === undefined ? messages.thanks : textIn(thanks, language)}</p>
      <p class="receipt">${messages.receipt}: <strong>${code}</strong></p>
      <p>${plain.receiptUse}</p>
      ${wayBackLine(back, messages.backTo)}
      <p><a href="${`${basePath}/withdraw?${withdrawal}`}">${messages.withdrawThis}</a></p>`;
    return page(body.markup, { title: messages.received, language });
  }
}

/** The survey as somebody gets it who asks for its form: with a booklet, wordings and an order of options of their own. */
function drawnFor(survey: Survey, query: FormFields): Survey {
  const booklet = bookletFor(survey, query);
  const variants = Object.fromEntries(wordedItems(booklet).map(({ id, variants }) => [id, anyOf(variants)]));
  return surveyAs(survey, { ...drawnOf(booklet), variants, order: randomInt(1, SEEDS) });
}

/** The id of one of these, each as often as its share says. */
function anyOf(variants: readonly Variant[]): string {
  const deck = variants.flatMap((variant) => Array.from({ length: drawWeight(variant) }, () => variant.id));
  return deck[randomInt(deck.length)]!;
}

/** Where the items rotate, the booklet that the address says, as a page takes it, else any. */
function bookletFor(survey: Survey, query: FormFields): Survey {
  if (!survey.rotation) return survey;
  const { param } = survey.rotation;
  const said = param ? surveyAs(survey, { booklet: Number(query.get(param)) }) : survey;
  return said === survey ? surveyAs(survey, { booklet: randomInt(bookletCount(survey)) + 1 }) : said;
}

const knownIn = (language: Language): OwnLanguage => matchLanguage(language, LANGUAGES) ?? FOR_CITIZENS;

const wordsIn = (language: Language): FormWords => formWords[knownIn(language)];

/** What a form says, without when it was sent. */
const gist = ({ answers, missing, consent, language }: Submission): string =>
  canonical({ answers, missing, agreed: consent?.agreed ?? null, language });

/** What a person can mend by the link in their letter only. */
const INVITATION_PROBLEMS = ["unknown-invitation", "used-invitation", "needs-invitation"];

/** Why a form is not accepted, in the citizen's words. */
function said({ code, faults, params }: RequestProblem, language: Language): string {
  const { messages, plain } = wordsIn(language);
  if (code === "failed" || code === "unavailable") return plain.failed;
  if (code === "too-many") return withValues(plain.tooMany, params);
  if (INVITATION_PROBLEMS.includes(code))
    return withValues(collectorWords[knownIn(language)].problems[code].detail, params);
  const reasons = faults.map((fault) => explain(fault, knownIn(language)).problem);
  return [`${messages.refusedHeading}.`, ...reasons].join(" ");
}
