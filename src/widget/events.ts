import type { Entry, Fault, Language, Submission, Survey } from "../schema/index.ts";

abstract class SurveyEvent extends Event {
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

/** Something is in the way: for the webmaster to see and mend. */
export class SurveyErrorEvent extends SurveyEvent {
  /**
   * `load`: no survey could be read. `survey`: it has errors. `words`: the page's own words cannot be used.
   * `unreachable`: the endpoint did not take a submission now. `qr`: there is no code of the address.
   */
  readonly reason: "load" | "survey" | "words" | "unreachable" | "qr";
  /** What happened, in words for a developer. */
  readonly message: string;
  /** With `survey`: every fault. */
  readonly faults: readonly Fault[];

  constructor(reason: SurveyErrorEvent["reason"], message: string, faults: readonly Fault[] = []) {
    super("survey-error");
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
    "survey-sent": SurveySentEvent;
    "survey-refused": SurveyRefusedEvent;
    "survey-error": SurveyErrorEvent;
  }
}
