/* What is needed once answering is under way. It loads right after the first questions are shown. */
export { checkLanguage } from "../check/language.ts";
export { type CheckedElement, check } from "../check/check.ts";
export type { DraftingElement } from "./drafts.ts";
export { renderExtras } from "./extras.ts";
export { Keeper } from "./keeper.ts";
export { pressKey } from "./keys.ts";
export { leave, move } from "./leave.ts";
export { offerReading } from "./offer-reading.ts";
export { outbox } from "./outbox.ts";
export { records } from "./records.ts";
export { type Outcome, renderOutcome } from "./outcome.ts";
export { sayProblem } from "./summary.ts";
export { readAgain } from "../../ui/read-again.ts";
export { css } from "./styles.ts";
