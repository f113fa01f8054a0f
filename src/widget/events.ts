import type { Entry, Fault, Submission, Survey } from "../schema/index.ts";

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

/** A person asks to send. Cancel it to send the submission yourself; the widget then sends nothing. */
export class SurveySubmitEvent extends SurveyEvent {
  readonly submission: Submission;

  constructor(submission: Submission) {
    super("survey-submit", true);
    this.submission = submission;
  }
}

/** The endpoint has accepted the submission. */
export class SurveySentEvent extends SurveyEvent {
  readonly submission: Submission;
  /** The code that the citizen sees. */
  readonly receipt: string;

  constructor(submission: Submission, receipt: string) {
    super("survey-sent");
    this.submission = submission;
    this.receipt = receipt;
  }
}

/** Something is in the way: for the webmaster to see and mend. */
export class SurveyErrorEvent extends SurveyEvent {
  /** `load`: no survey could be read. `survey`: it has errors. `refused`, `unreachable`: the endpoint's answer. */
  readonly reason: "load" | "survey" | "refused" | "unreachable";
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
    "survey-submit": SurveySubmitEvent;
    "survey-sent": SurveySentEvent;
    "survey-error": SurveyErrorEvent;
  }
}
