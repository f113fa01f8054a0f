/* What is needed once answering is under way. It loads right after the first questions are shown. */
export { mayLeave } from "./leave.ts";
export { type Outcome, renderOutcome } from "./outcome.ts";
export { send } from "./send.ts";
export { renderSummary, sayProblem } from "./summary.ts";
export { css } from "./styles.ts";
export { timeLeft } from "./time-left.ts";
export { loadAfterWords } from "./words.ts";
