import { setTimeout as wait } from "node:timers/promises";
import type { Post } from "../posts.ts";
import type { Note } from "./note.ts";
import { type Played, type Stage, all } from "./stage.ts";

/** A page that does not answer has nothing to say. */
const PATIENCE = 3000;

/** Writes down what the pages have noted. What stays in a page is lost when it goes away. */
export async function takeDiaries(stage: Stage): Promise<void> {
  await all(stage, async ({ tab, filled }) => {
    const notes = await Promise.race([
      tab.run<Omit<Note, "who">[]>("globalThis.citizen ? citizen.diary() : []").catch(() => []),
      wait(PATIENCE, [], { ref: false }),
    ]);
    const who = filled.form.given.dossier;
    stage.played.notes.push(...notes.map((note) => ({ ...note, who })));
  });
}

/** Writes down how things stand in every page: the screen, the device, who has the turn. */
export async function takeStates(stage: Stage): Promise<void> {
  await takeDiaries(stage);
  await all(stage, async ({ tab, filled }) => {
    const what = await Promise.race([
      tab.run<string>("citizen.state()").catch((error: Error) => `cannot be asked: ${error.message.split("\n")[0]}`),
      wait(PATIENCE, "does not answer", { ref: false }),
    ]);
    stage.played.notes.push({ at: Date.now(), who: filled.form.given.dossier, what: `stands ${what}` });
  });
}

/** Everything that happened in an episode, in order, a line each. */
export function storyOf({ notes, posts, began }: Played): string[] {
  const sent = posts.flatMap((post) => notesOf(post));
  return [...notes, ...sent]
    .sort((a, b) => a.at - b.at)
    .map(({ at, who, what }) => `${String(at - began).padStart(8)} ms  ${who}: ${what.replaceAll(/\s+/g, " ")}`);
}

const notesOf = ({ key, from, to, treatment, retryAfter }: Post): Note[] => [
  { at: from, who: "proxy", what: `has ${key} in hand, does with it: ${treatment}` },
  ...(to === Infinity
    ? []
    : [
        { at: to, who: "proxy", what: `is done with ${key}${retryAfter ? `, asks for ${retryAfter} s of peace` : ""}` },
      ]),
];
