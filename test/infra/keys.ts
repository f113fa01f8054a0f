import { sendKeys } from "@web/test-runner-commands";

/** Presses a key, or several at once: `press("ArrowDown")`, `press(" ")`, `press("Shift+Tab")`. */
export async function press(chord: string): Promise<void> {
  const keys = chord.split("+");
  const last = keys.pop() as string;
  for (const key of keys) await sendKeys({ down: key });
  await sendKeys({ press: last });
  for (const key of keys.reverse()) await sendKeys({ up: key });
}
