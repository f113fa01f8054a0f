import { formWords } from "../../../src/locales/form-words.ts";
import { FOR_CITIZENS, type OwnLanguage } from "../../../src/locales/languages.ts";
import type { PlainWords } from "../../../src/locales/parts/plain/type.ts";
import { attributes, html } from "../../../src/print/index.ts";
import { problemFrom } from "../outages/problem-from.ts";
import { readBytes } from "../read-json.ts";
import { RequestProblem, preferred, spokenLanguage, withValues } from "../request-problem.ts";
import { isForm } from "./is-form.ts";
import { page } from "./page.ts";
import { requireOrigin } from "./require-origin.ts";
import { type Ways, wayBack, wayBackLine } from "./way-back.ts";

export interface WithdrawPagesOptions extends Ways {
  maxBytes: number;
  onFailure: (error: unknown) => void;
}

/** What a person reads whose code leads to no withdrawal. */
const MESSAGES: Partial<Record<RequestProblem["code"], keyof PlainWords>> = {
  "no-such-submission": "unknownReceipt",
  "same-receipt": "sharedReceipt",
  "too-many": "withdrawTooMany",
};

/** Withdrawing for people, without a script: a page that asks for the receipt code, and one that says that it is done. */
export function withdrawPagesOf({ basePath, origins, maxBytes, onFailure }: WithdrawPagesOptions) {
  const action = `${basePath}/withdraw`;

  return { show, accept, done };

  /** Asks for the code. A link may bring it; nothing happens before the button is pressed. */
  function show(request: Request): Response {
    const query = new URL(request.url).searchParams;
    const from = query.get("back") ?? request.headers.get("Referer");
    const back = wayBack(from, request, { basePath, origins })?.href;
    return ask(languageOf(request, query.get("language")), { receipt: query.get("receipt") ?? "", back });
  }

  /** @param withdraw rejects with a `RequestProblem` */
  async function accept(request: Request, withdraw: (receipt: string) => Promise<void>): Promise<Response> {
    requireOrigin(request, origins);
    if (!isForm(request)) throw new RequestProblem("wrong-type");
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request, maxBytes)));
    const language = languageOf(request, form.get("language"));
    const receipt = form.get("receipt")?.trim() ?? "";
    const back = wayBack(form.get("back"), request, { basePath, origins })?.href;
    if (!receipt) return ask(language, { receipt, back, problem: "noReceipt", status: 422 });
    try {
      await withdraw(receipt);
    } catch (error) {
      const { code, status, params, headers } = problemFrom(error);
      const problem = MESSAGES[code] ?? "withdrawFailed";
      if (problem === "withdrawFailed") onFailure(error);
      return ask(language, { receipt, back, problem, params, status, headers });
    }
    const query = new URLSearchParams({ language, ...(back && { back }) });
    return new Response(null, { status: 303, headers: { Location: `${action}/done?${query}` } });
  }

  /** Loading it again withdraws nothing more. */
  function done(request: Request): Response {
    const query = new URL(request.url).searchParams;
    const language = languageOf(request, query.get("language"));
    const { messages, plain } = formWords[language];
    const back = wayBack(query.get("back"), request, { basePath, origins });
    const body = html`<h1>${plain.withdrawnHeading}</h1>
      <p>${plain.withdrawnHint}</p>
      ${wayBackLine(back, messages.backTo)}`;
    return page(body.markup, { title: plain.withdrawnHeading, language });
  }

  function ask(
    language: OwnLanguage,
    { receipt, back, problem, params = {}, status = 200, headers = {} }: Asked,
  ): Response {
    const { messages, plain } = formWords[language];
    const field = {
      id: "receipt",
      name: "receipt",
      value: receipt.slice(0, LONGEST),
      size: 12,
      maxlength: LONGEST,
      autocomplete: "off",
      autocapitalize: "characters",
      spellcheck: "false",
      "aria-describedby": problem ? "receipt-problem receipt-form" : "receipt-form",
      "aria-invalid": problem && "true",
    };
    const body = html`<form${attributes({ class: "satisfaction-form", method: "post", action })}>
      <input${attributes({ type: "hidden", name: "language", value: language })} />
      ${back && html`<input${attributes({ type: "hidden", name: "back", value: back })} />`}
      <h1 class="title">${plain.withdrawHeading}</h1>
      <p class="intro">${plain.withdrawHow}</p>
      <div class="${problem ? "item wrong" : "item"}">
        <p><label for="receipt"><b>${messages.receipt}</b></label></p>
        <p class="help" id="receipt-form">${plain.receiptForm}</p>
        ${problem && html`<p class="problem" id="receipt-problem" role="alert">${withValues(plain[problem], params)}</p>`}
        <p><input${attributes(field)} /></p>
      </div>
      <p class="buttons"><button class="primary">${plain.withdraw}</button></p>
    </form>`;
    return page(body.markup, { title: plain.withdrawHeading, language, status, headers });
  }
}

interface Asked {
  receipt: string;
  back: string | undefined;
  problem?: keyof PlainWords;
  params?: RequestProblem["params"];
  status?: number;
  headers?: RequestProblem["headers"];
}

/** A code with blanks around its signs, or a whole id. */
const LONGEST = 40;

/** The language of the page that led here, else the browser's. */
const languageOf = ({ headers }: Request, wanted: string | null): OwnLanguage =>
  spokenLanguage(wanted ?? "") ?? preferred(headers.get("Accept-Language") ?? undefined, FOR_CITIZENS);
