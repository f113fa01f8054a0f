import { NativeEvent } from "../ui/native-event.ts";
import type { Entry, Fault, Language, Submission, Survey } from "../schema/index.ts";

abstract class SurveyEvent extends NativeEvent {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** The survey is shown. */
export class SurveyLoadEvent extends SurveyEvent {
  readonly survey: Survey;

  constructor(survey: Survey) {
    super("survey-load");
    this.survey = survey;
  }
}

/** A person gave the first answer. */
export class SurveyStartEvent extends SurveyEvent {
  readonly survey: Survey;

  constructor(survey: Survey) {
    super("survey-start");
    this.survey = survey;
  }
}

/** A person put something into an item, or took it out again. */
export class SurveyAnswerEvent extends SurveyEvent {
  /** The item's id. */
  readonly item: string;
  /** What stands in it now; `undefined` when it was emptied. */
  readonly entry: Entry | undefined;

  constructor(item: string, entry: Entry | undefined) {
    super("survey-answer");
    this.item = item;
    this.entry = entry;
  }
}

/** Another step is shown. */
export class SurveySectionEvent extends SurveyEvent {
  /** The id of the first section of the step. */
  readonly section: string;
  /** The step's number, from 1. */
  readonly step: number;
  /** How many steps there are now; answers may change it. */
  readonly steps: number;

  constructor(section: string, step: number, steps: number) {
    super("survey-section");
    this.section = section;
    this.step = step;
    this.steps = steps;
  }
}

/** A person chose another of the survey's languages, which the page may want to follow. */
export class SurveyLanguageEvent extends SurveyEvent {
  /** BCP-47 tag of the language that is shown now. */
  readonly language: Language;

  constructor(language: Language) {
    super("survey-language");
    this.language = language;
  }
}

/** A person asks to send. Cancel it to send the submission yourself; the widget then sends nothing. */
export class SurveySubmitEvent extends SurveyEvent {
  readonly submission: Submission;

  constructor(submission: Submission) {
    super("survey-submit", true);
    this.submission = submission;
  }
}

/** The submission lies in the outbox, and will be sent until the endpoint has it. */
export class SurveyQueuedEvent extends SurveyEvent {
  readonly submission: Submission;
  /** The code that the citizen sees. */
  readonly receipt: string;
  /** Whether it survives the page. `false` where the browser keeps nothing: then it is sent while the page is open. */
  readonly kept: boolean;

  constructor(submission: Submission, receipt: string, kept: boolean) {
    super("survey-queued");
    this.submission = submission;
    this.receipt = receipt;
    this.kept = kept;
  }
}

/** The endpoint has accepted a submission of this survey, given now or on an earlier visit. */
export class SurveySentEvent extends SurveyEvent {
  /** The submission's id. */
  readonly id: string;
  /** The code that the citizen sees. */
  readonly receipt: string;

  constructor(id: string, receipt: string) {
    super("survey-sent");
    this.id = id;
    this.receipt = receipt;
  }
}

/** The endpoint did not accept a submission of this survey. It stays in the outbox. */
export class SurveyRefusedEvent extends SurveyEvent {
  /** The submission's id. */
  readonly id: string;
  /** The code that the citizen sees. */
  readonly receipt: string;
  /** The endpoint's HTTP status. */
  readonly status: number;
  /** What the endpoint said about it. */
  readonly detail: string | undefined;

  constructor(id: string, receipt: string, status: number, detail?: string) {
    super("survey-refused");
    this.id = id;
    this.receipt = receipt;
    this.status = status;
    this.detail = detail;
  }
}

/**
 * A submission is about to be sent, now or on a later visit. A page whose server wants a token or cookies adds them to the request, each
 * time anew; nothing of that is kept on the device.
 */
export class SurveySendEvent extends SurveyEvent {
  /** The submission's id. */
  readonly id: string;
  /** @internal */
  readonly waits: Promise<unknown>[] = [];
  readonly #endpoint: string;
  readonly #init: RequestInit;
  #request: Request | undefined;

  constructor({ endpoint, key }: { endpoint: string; key: string }, init: RequestInit) {
    super("survey-send");
    this.id = key.split(".")[0]!;
    this.#endpoint = endpoint;
    this.#init = init;
  }

  /**
   * What is going to be sent. Put headers into it, or put another in its place that sends cookies:
   * `new Request(event.request, { credentials: "include" })`. Address, method, body, `Content-Type` and `Idempotency-Key` stay as they are.
   */
  get request(): Request {
    return (this.#request ??= new Request(this.#endpoint, this.#init));
  }

  set request(next: Request) {
    const { url, method } = this.request;
    if (next.url !== url || next.method !== method || next.mode === "no-cors")
      throw new TypeError(`survey-send: this stays a ${method} to ${url}, and its answer is read.`);
    for (const [name, value] of this.#fixed) {
      if (!next.headers.has(name)) next.headers.set(name, value);
      else if (next.headers.get(name) !== value) throw new TypeError(`survey-send: ${name} stays ${value}.`);
    }
    this.#request = next;
  }

  /** Has the request wait until something is done, such as fetching a token. If it fails, nothing is sent until the next attempt. */
  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }

  /** What stays as it is; a withdrawal has none of these. */
  get #fixed(): [string, string][] {
    return Object.entries(this.#init.headers as Record<string, string>).filter(([name]) => name !== "Accept");
  }

  /** @internal */
  get changed(): Request | undefined {
    const request = this.#request;
    // Headers can be changed without a word.
    for (const [name, value] of request ? this.#fixed : []) request!.headers.set(name, value);
    return request;
  }
}

/** What may be in the way of a submission; each is one line of the webmaster's in `src/locales`, part `delivery`. */
export type DeliveryCause =
  | "offline"
  | "unanswered"
  | "foreign"
  | "silence"
  | "mixed"
  | "policy"
  | "origin"
  | "redirect"
  | "page"
  | "worker"
  | "listener"
  | "missing"
  | "size"
  | "barred"
  | "busy"
  | "broken"
  | "nowhere";

/** Something is in the way: for the webmaster to see and mend. */
export class SurveyErrorEvent extends SurveyEvent {
  /**
   * `load`: no survey could be read. `survey`: it has errors. `words`: the page's own words cannot be used.
   * `unreachable`: a submission was not delivered, see `cause`. `qr`: there is no code of the address.
   */
  readonly reason: "load" | "survey" | "words" | "unreachable" | "qr";
  /** What happened, in words for a developer. */
  readonly message: string;
  /** With `survey`: every fault. */
  readonly faults: readonly Fault[];
  /** With `unreachable`: what is in the way, if that is known. */
  readonly cause: DeliveryCause | undefined;

  constructor(
    reason: SurveyErrorEvent["reason"],
    message: string,
    faults: readonly Fault[] = [],
    cause?: DeliveryCause,
  ) {
    super("survey-error");
    this.cause = cause;
    this.reason = reason;
    this.message = message;
    this.faults = faults;
  }
}

declare global {
  interface HTMLElementEventMap {
    "survey-load": SurveyLoadEvent;
    "survey-start": SurveyStartEvent;
    "survey-answer": SurveyAnswerEvent;
    "survey-section": SurveySectionEvent;
    "survey-language": SurveyLanguageEvent;
    "survey-submit": SurveySubmitEvent;
    "survey-queued": SurveyQueuedEvent;
    "survey-send": SurveySendEvent;
    "survey-sent": SurveySentEvent;
    "survey-refused": SurveyRefusedEvent;
    "survey-error": SurveyErrorEvent;
  }
}
