import { sendMouse } from "@web/test-runner-commands";

/** Where something is once it stands still: nobody hits what moves, since a page still scrolls or loads. */
async function steadyPlaceOf(target: Element): Promise<DOMRect> {
  target.scrollIntoView({ block: "center" });
  for (;;) {
    const before = target.getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(done));
    const now = target.getBoundingClientRect();
    if (now.top === before.top && now.left === before.left) return now;
  }
}

/** A person clicks in the middle of something, or at a share of its width. */
export async function click(target: Element, share = 0.5): Promise<void> {
  const { left, top, width, height } = await steadyPlaceOf(target);
  await sendMouse({ type: "click", position: [Math.round(left + width * share), Math.round(top + height / 2)] });
}

/** A person presses something, thinks better of it, and lets go beside it. */
export async function pressAndLeave(target: Element): Promise<void> {
  const { left, top, width, height } = await steadyPlaceOf(target);
  await sendMouse({ type: "move", position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await sendMouse({ type: "down" });
  await sendMouse({ type: "move", position: [1, 1] });
  await sendMouse({ type: "up" });
}
