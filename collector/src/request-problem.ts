import { FOR_DEVELOPERS, LANGUAGES, type OwnLanguage } from "../../src/locales/languages.ts";
import { collectorWords } from "../../src/locales/parts/collector/all.ts";
import { CollectorError } from "./errors/collector-error.ts";
import { type Fault, explain, matchLanguage } from "../../src/schema/index.ts";
import { type ProblemCode, STATUS } from "./problem-codes.ts";

/** More would not help anyone to mend a submission, and would let a small request ask for a huge answer. */
const MOST_FAULTS = 200;

/** Thrown by whatever handles a request when it cannot be answered; becomes a problem document. */
export class RequestProblem extends CollectorError<ProblemCode> {
  override name = "RequestProblem";
  readonly params: Record<string, string | number>;
  readonly faults: readonly Fault[];
  readonly headers: Record<string, string>;
  /** What else stands in the document, for a program that reads it. */
  readonly members: Readonly<Record<string, unknown>>;
  /** That of the page which sent: a person reads it there, whatever language their browser prefers. */
  language: string | undefined;

  constructor(
    code: ProblemCode,
    params: RequestProblem["params"] = {},
    rest: {
      faults?: readonly Fault[];
      headers?: Record<string, string>;
      members?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(code, messageOf(code, params));
    this.params = params;
    this.faults = rest.faults ?? [];
    this.headers = rest.headers ?? {};
    this.members = rest.members ?? {};
  }

  /** The same problem, for a person who answered in this language. */
  in(language: unknown): this {
    if (typeof language === "string") this.language = language;
    return this;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/**
 * The problem as an RFC 9457 document, and the language that it is in: the submission's, if there are words in it.
 * @param acceptLanguage the request's header: the first language in it that there are words in, else English
 */
export function problemDocument(problem: RequestProblem, acceptLanguage: string | undefined) {
  const { code, params, faults, members, status } = problem;
  const language = spokenLanguage(problem.language ?? "") ?? preferred(acceptLanguage);
  const { title, detail } = problemsIn(language)[code];
  const document = {
    type: `urn:satisfaction-survey:problem:${code}`,
    title,
    status,
    detail: withValues(detail, params),
    ...(faults.length && { errors: faults.slice(0, MOST_FAULTS).map((fault) => described(fault, language)) }),
    ...members,
  };
  return { language, document };
}

export function problemResponse(problem: RequestProblem, acceptLanguage: string | undefined): Response {
  const { language, document } = problemDocument(problem, acceptLanguage);
  return new Response(JSON.stringify(document), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language,
      Vary: "Accept-Language",
      ...problem.headers,
    },
  });
}

function described(fault: Fault, language: OwnLanguage) {
  const { problem, mend } = explain(fault, language);
  return { path: fault.path, code: fault.code, detail: `${problem} ${mend}` };
}

/** The first language of the header that we have words in, by the order of their weights. */
export function preferred(header = "", otherwise: OwnLanguage = FOR_DEVELOPERS): OwnLanguage {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(/\s*;\s*q=/);
      return { tag, weight: Number(weight ?? 1) };
    })
    // Zero means “not this one”.
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = spokenLanguage(tag);
    if (language) return language;
  }
  return otherwise;
}

const problemsIn = (language: OwnLanguage): Record<ProblemCode, { title: string; detail: string }> =>
  collectorWords[language].problems;

function messageOf(code: ProblemCode, params: RequestProblem["params"]): string {
  const { title, detail } = problemsIn(FOR_DEVELOPERS)[code];
  return `${title}. ${withValues(detail, params)}`;
}

/** A text with the values of its places. */
export const withValues = (text: string, values: RequestProblem["params"]): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export const spokenLanguage = (tag: string): OwnLanguage | undefined => matchLanguage(tag, LANGUAGES);
