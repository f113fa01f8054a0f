import { afterEach, expect, test, vi } from "vitest";
import { progress } from "../../src/cli/input/progress.ts";
import { commandWords } from "../../src/locales/parts/command/all.ts";
import type { CommandUi } from "../../src/cli/ui.ts";

const { stderr } = process;
const wasTerminal = stderr.isTTY;
const ui: CommandUi = { language: "vi", words: commandWords.vi, note: () => {}, print: () => {} };

afterEach(() => {
  stderr.isTTY = wasTerminal;
  vi.restoreAllMocks();
});

/** What is shown when this much was read at these times (milliseconds). */
function shown(isTerminal: boolean, size: number | undefined, readings: [at: number, bytes: number, lines: number][]) {
  stderr.isTTY = isTerminal;
  const write = vi.spyOn(stderr, "write").mockImplementation(() => true);
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const told = progress(size, ui);
  for (const [at, bytes, lines] of readings) {
    clock.mockReturnValue(at);
    told.tell(bytes, lines);
  }
  told.end();
  return write.mock.calls.map(([text]) => String(text).replace("\r\u001b[K", ""));
}

test("a terminal sees lines, share and rate, twice a second at most, and nothing of it in the end", () => {
  expect(
    shown(true, 2000, [
      [100, 100, 10],
      [1000, 500, 12_345],
      [1200, 600, 13_000],
      [2000, 1000, 20_000],
    ]),
  ).toEqual(["Đã đọc 12.345 dòng (25%), 12.345 dòng mỗi giây", "Đã đọc 20.000 dòng (50%), 10.000 dòng mỗi giây", ""]);
});

test("without a known size there is no share", () => {
  expect(shown(true, undefined, [[1000, 5, 2000]])[0]).toBe("Đã đọc 2.000 dòng, 2.000 dòng mỗi giây");
});

test("short inputs and files show nothing", () => {
  expect(shown(true, 10, [[100, 10, 1]])).toEqual([]);
  expect(shown(false, 2000, [[1000, 500, 12_345]])).toEqual([]);
});
