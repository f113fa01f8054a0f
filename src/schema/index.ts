/*
 * What a survey is, what a submission is, and the questions that both sides ask of them.
 * Nothing here has side effects, so that a bundler takes only what is used.
 */
export { toJson } from "./to-json.ts";
export { utcSeconds } from "./utc-seconds.ts";
export { bookletCount, bookletItems, bookletOf } from "./booklets/booklet-of.ts";
export { rotatedGroups } from "./booklets/groups.ts";
export { type Drawn, type DrawnSurvey, drawnOf, wholeOf } from "./drawn/drawn.ts";
export { SEEDS } from "./orders/in-any-order.ts";
export { surveyAs } from "./drawn/survey-as.ts";
export { CONSENT, consentPlace, isSensitive } from "./consent.ts";
export { type Beacon, FUNNEL_STEPS, type FunnelStep } from "./beacon.ts";
export { type BeaconCheck, type BeaconCheckOptions, checkBeacon } from "./check-beacon.ts";
export { LINK_CHANNELS, NAMED_CHANNELS } from "./channels.ts";
export { type SubmissionCheck, type SubmissionCheckOptions, checkSubmission } from "./check-submission.ts";
export { type SurveyCheck, checkSurvey } from "./check-survey.ts";
export type { Comparison, Condition, Operand } from "./condition.ts";
export { isTooDeep } from "./depth.ts";
export { canonical, digestOf } from "./digest.ts";
export { type Answer, type Entries, type Entry, answerOf, chosenCodes, givenMissing } from "./entry.ts";
export { type Explanation, explain, formatFault } from "./explain.ts";
export type { Fault, Path } from "./fault.ts";
export { type IdentifiedSurvey, findSurvey } from "./find-survey.ts";
export { type PlacedItem, isAnswerable, isQuestion, optionsOf, otherId, placesOf } from "./instrument.ts";
export { type AnswerKind, type ItemTraits, traitsOf } from "./items/traits.ts";
export { type Item, type ItemOf, type ItemType, type Optioned, type Question, itemSchema } from "./item.ts";
export { type GivenMissing, type Option, type Scale, givenMissingSchema } from "./option.ts";
export { worstFirst } from "./order.ts";
export { DEFAULT_TIME_ZONE, isDay, localMoment, periodState, periodStateOn } from "./period.ts";
export { idempotencyKeyOf } from "./idempotency-key.ts";
export { recordOf } from "./record-of.ts";
export { codeIn, codeOfSigns } from "./invitation-code.ts";
export { INVITATION_HEADER, INVITATION_PARAMETER, isInvitation } from "./invitation.ts";
export { type Challenge, PROOF_HEADER, type Solution } from "./proof.ts";
export { ERASED, withoutPersonal } from "./without-personal.ts";
export { idPrefixOf, receiptOf } from "./receipt.ts";
export { CROCKFORD } from "./typed-signs.ts";
export { askedItems, holds } from "./routing.ts";
export { CONTEXT_LENGTH, OTHER_LENGTH, TEXT_LENGTH, dateBounds, decimalsOf, numberBounds } from "./limits.ts";
export type { Variant } from "./variant.ts";
export { type WordedItem, drawWeight, wordedItems, wordingsOf } from "./wordings/worded-items.ts";
export { codeOf, everyWording, variantsOf, wordingCount, wordingsAt } from "./wordings/sheet-code.ts";
export type { Band, Measure, MeasureOf } from "./measure.ts";
export { syllablesOf } from "./pace/syllables.ts";
export { LEAST_TIMED, isTimed } from "./pace/timed.ts";
export {
  type Missing,
  type PaceSeen,
  type Submission,
  type Track,
  missingSchema,
  submissionSchema,
  TRACKS,
} from "./submission.ts";
export {
  type Consent,
  type Consistency,
  type ContextField,
  type Period,
  type Rotation,
  type Section,
  type Survey,
  surveySchema,
} from "./survey.ts";
export { type FoundWords, type Language, type Text, languageOf, matchLanguage, textIn, wordsIn } from "./language.ts";
