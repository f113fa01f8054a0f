/* The rooms that every survey needs once answering is under way: the entry of their chunk, which loads right after the first questions are shown. */
export { tellOfLanguage } from "./check/language.ts";
export { check } from "./check/check.ts";
export { renderExtras } from "./notices/extras.ts";
export { Keeper } from "./delivery/keeper.ts";
export { pressKey } from "./items/keys.ts";
export { leave, move } from "./steps/leave.ts";
export { offerReading } from "./reading/offer-reading.ts";
export { outbox } from "./delivery/outbox.ts";
export { records } from "./device/records.ts";
export { renderOutcome } from "./outcome/render-outcome.ts";
export { sayProblem } from "./notices/summary.ts";
export { readAgain } from "../ui/read-again.ts";
export { css } from "./notices/styles.ts";
