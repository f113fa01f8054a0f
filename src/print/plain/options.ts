import type { Clash, FormFields } from "../../answers/form-fields.ts";
import type { ItemProblem } from "../../answers/review.ts";
import type { Language } from "../../schema/index.ts";

/** Something to look at before the form is sent. */
export type FormProblem = ItemProblem | Clash;

/** A form that was sent and comes back to be looked at, as it was filled in. */
export interface FormState {
  /** As typed, by field name; what the form has of it is filled in again. */
  typed: FormFields;
  problems: readonly FormProblem[];
  /** The ids of the consistency checks to show. */
  remarks: readonly string[];
  /** All that were shown so far, these included. */
  checksShown: readonly string[];
  /** Required questions were asked for once. */
  asked: boolean;
  /** Why it could not be sent, if nothing in the form is the reason. */
  failure?: string | undefined;
}

export interface PlainFormOptions {
  /** Address that takes the form by `POST`: a collector's `…/api/submissions`. */
  action: string;
  /** It stands in the tag, for browsers that do not show the widget. Says so after ten seconds. @default false */
  inTag?: boolean | undefined;
  /** The language to show. @default the survey's first */
  language?: Language | undefined;
  /** How the survey reached the citizen. @default "web" */
  channel?: string | undefined;
  placement?: string | undefined;
  /** The values of declared context fields. */
  context?: Readonly<Record<string, string>> | undefined;
  /** A UUID for this very form, so that sending it twice sends one submission. @default the collector gives it one */
  id?: string | undefined;
  /** When it was handed out. @default when it is sent */
  startedAt?: string | undefined;
  /** The code of the invitation that led here. */
  invitation?: string | undefined;
  /** The page to lead back to once it is sent. @default the one that the browser names as the form's */
  back?: string | undefined;
  state?: FormState | undefined;
}
