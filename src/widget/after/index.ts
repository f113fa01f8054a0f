/* What is needed once answering is under way. It loads right after the first questions are shown. */
export { checkLanguage } from "./check-language.ts";
export { renderCode } from "./code.ts";
export type { DraftingElement } from "./drafts.ts";
export { Keeper } from "./keeper.ts";
export { pressKey } from "./keys.ts";
export { mayLeave } from "./leave.ts";
export { renderKept, renderNotices } from "./notices.ts";
export { offerReading } from "./offer-reading.ts";
export { outbox } from "./outbox.ts";
export { type Outcome, renderOutcome } from "./outcome.ts";
export { renderSummary, sayProblem } from "./summary.ts";
export { css } from "./styles.ts";
export { timeLeft } from "./time-left.ts";
