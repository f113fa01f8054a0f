/*
 * The rooms that every survey needs once answering is under way: the entry of their chunk, which loads right after the first questions are shown.
 * In the order of the tree, neighbours stand together and compress best.
 */
export { readAgain } from "../ui/read-again.ts";
export { check } from "./check/check.ts";
export type { Delivery } from "./delivery/delivery.ts";
export { outbox } from "./delivery/outbox.ts";
export { records } from "./device/records.ts";
export { holdPage } from "./host-page/hold-page.ts";
export { pressKey } from "./items/keys.ts";
export { openRooms, speakInRooms } from "./loading/open-rooms.ts";
export { renderExtras } from "./notices/extras.ts";
export { css } from "./notices/styles.ts";
export { sayProblem } from "./notices/summary.ts";
export { renderOutcome } from "./outcome/render-outcome.ts";
export { leave, move } from "./steps/leave.ts";
