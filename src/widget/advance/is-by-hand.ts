/** What tells how a press began: a `pointerdown` has a type and a size, a `mousedown` the number of clicks. */
export type PressBegun = Pick<PointerEvent, "isTrusted" | "detail"> &
  Partial<Pick<PointerEvent, "pointerType" | "width" | "height">>;

/**
 * Whether a finger, a pen or a mouse began a press. For screen readers, voice control and switches browsers make trusted events, too:
 *
 * - Chromium (TalkBack, NVDA, JAWS): those of a mouse, the click with a count, but `mousedown` without one (`kFromAccessibility` in Blink's `SimulatedEventUtil`)
 * - VoiceOver on iOS: a touch that is smaller than a dot
 * - Firefox: a pointer of no type
 *
 * Whoever is taken for one of them in vain presses the button, as everybody can.
 */
export function isByHand({ isTrusted, detail, pointerType, width = 1, height = 1 }: PressBegun): boolean {
  if (!isTrusted) return false;
  return pointerType === undefined ? detail > 0 : /^(mouse|touch|pen)$/.test(pointerType) && width >= 1 && height >= 1;
}
