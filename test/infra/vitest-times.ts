import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { afterAll, expect } from "vitest";
import type { FileTime } from "./file-times.ts";
import { processorTime } from "./processor-time.ts";

/* For `npm test -- --times`: writes down how long processors work for each of Node's test files, with all that it starts. */
const list = process.env["TIMES_FILE"];

if (list) {
  // Many files share one process, and so one look at it.
  const shared = globalThis as { processorTime?: ReturnType<typeof processorTime> };
  const processor = (shared.processorTime ??= processorTime());
  const before = processor.seconds();
  afterAll(() => {
    const time: FileTime = [relative("", expect.getState().testPath ?? ""), processor.seconds() - before];
    appendFileSync(list, `${JSON.stringify(time)}\n`);
  });
}
