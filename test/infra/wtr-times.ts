import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import type { BrowserLauncher, Reporter } from "@web/test-runner";
import type { FileTime } from "./file-times.ts";
import { processorTime } from "./processor-time.ts";

const worked = new Map<string, number>();

/** For `npm test -- --times`: a browser that notes how long processors work for each file. Nothing else of ours must run meanwhile. */
export function timed(launcher: BrowserLauncher): BrowserLauncher {
  const processor = processorTime();
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = (id, url) => {
    worked.set(id, -processor.seconds());
    return startSession(id, url);
  };
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const coverage = await stopSession(id);
    worked.set(id, worked.get(id)! + processor.seconds());
    return coverage;
  };
  return launcher;
}

/** Writes the times where those of Node's test files are. */
export function times(list: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (!list) return;
      for (const { id, testFile, browser } of sessions) {
        const time: FileTime = [`${relative("", testFile)} [${browser.name}]`, worked.get(id) ?? 0];
        appendFileSync(list, `${JSON.stringify(time)}\n`);
      }
    },
  };
}
