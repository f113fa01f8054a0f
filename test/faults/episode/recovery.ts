import { addressOf, open, run } from "../citizen.ts";
import { takeDiaries } from "./notes.ts";
import { type Stage, all } from "./stage.ts";

/** How long a citizen looks on before pressing "send now": longer than a delivery that is given up, and the pause after it. */
const PATIENCE = 50_000;

/** What brings the forms on their way again, now that nothing is in it. */
export async function recover(stage: Stage): Promise<void> {
  const { episode, front } = stage;
  const recovery = stage.played.pageOnly ? "flush" : episode.recovery;
  if (recovery === "reload" || recovery === "reopen") await takeDiaries(stage);
  switch (recovery) {
    case "timer":
      return;
    case "reload":
      await all(stage, async ({ tab, filled }) => {
        await tab.open(addressOf(front.url, filled.form, stage.clock));
        await run(tab, "citizen.ready()");
      });
      return;
    case "reopen":
      await all(stage, ({ tab }) => tab.close());
      return reopen(stage);
    default:
      await all(stage, ({ tab }) => run(tab, `citizen.${recovery}()`));
  }
}

/** One page is enough to send what several have left. */
export async function reopen(stage: Stage): Promise<void> {
  const [filled] = stage.played.filled;
  stage.citizens = [{ filled: filled!, tab: await open(stage.browser, stage.front.url, filled!.form, stage.clock) }];
}

/** Waits for the widget to have delivered everything; a citizen who has waited long enough presses "send now". */
export async function delivered(stage: Stage): Promise<void> {
  const drain = async (): Promise<void> => {
    // Another episode may have killed it, and a busy machine takes a minute to start it again.
    await stage.collector.ready();
    await all(stage, ({ tab }) => run(tab, `citizen.drained(${PATIENCE})`));
  };
  try {
    await drain();
  } catch {
    stage.played.helped = true;
    await all(stage, ({ tab }) => run(tab, "citizen.flush()"));
    await drain();
  }
  const refusals = await all(stage, ({ tab }) =>
    run<string[]>(
      tab,
      "citizen.heard.filter(({ name }) => name === 'survey-refused').map((event) => JSON.stringify(event))",
    ),
  );
  stage.played.troubles.push(...refusals.flat().map((event) => `refused: ${event}`));
}
