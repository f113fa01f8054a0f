import { fill } from "../../locales/fill.ts";
import type { CommandUi } from "../ui.ts";

/** A shorter task shows no progress, and a longer one shows it no more often than this (milliseconds). */
const EVERY = 500;

/**
 * Shows how far reading is, on a terminal only, in one line that is written over.
 * @param size of the whole in bytes, `undefined` when nobody knows
 */
export function progress(size: number | undefined, { words, language }: CommandUi) {
  const { stderr } = process;
  const began = performance.now();
  let shown = began;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return {
    tell(bytes: number, lines: number): void {
      const now = performance.now();
      if (!stderr.isTTY || now - shown < EVERY) return;
      shown = now;
      const share = size ? ` (${whole.format((100 * bytes) / size)}%)` : "";
      const rate = whole.format((1000 * lines) / (now - began));
      stderr.write(`\r\u001b[K${fill(words.lines.progress, { lines: whole.format(lines), share, rate })}`);
    },
    end(): void {
      if (shown > began) stderr.write("\r\u001b[K");
    },
  };
}
