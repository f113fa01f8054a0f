import { sendMouse } from "@web/test-runner-commands";

/** A person clicks in the middle of something, or at a share of its width. */
export async function click(target: Element, share = 0.5): Promise<void> {
  target.scrollIntoView({ block: "center" });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: "click", position: [Math.round(left + width * share), Math.round(top + height / 2)] });
}
