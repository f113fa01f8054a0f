import { sendMouse } from "@web/test-runner-commands";

/** A person clicks in the middle of something, or at a share of its width. */
export async function click(target: Element, share = 0.5): Promise<void> {
  target.scrollIntoView({ block: "center" });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: "click", position: [Math.round(left + width * share), Math.round(top + height / 2)] });
}

/** A person presses something, thinks better of it, and lets go beside it. */
export async function pressAndLeave(target: Element): Promise<void> {
  target.scrollIntoView({ block: "center" });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: "move", position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await sendMouse({ type: "down" });
  await sendMouse({ type: "move", position: [1, 1] });
  await sendMouse({ type: "up" });
}
