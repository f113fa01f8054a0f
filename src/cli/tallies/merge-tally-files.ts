import { type Tally, type TallyFile, mergeTallies } from "../../report/index.ts";
import { InputError } from "../cli-error.ts";

/** A file of counts, and what it is called. */
export interface NamedTallyFile {
  file: string;
  content: TallyFile;
}

/** What has to be the same in all, and how it is said. */
const ALIKE = {
  track: ({ track }) => track,
  by: ({ by }) => by.join(", ") || "–",
  waves: ({ waves }) => waves.map(({ id, from, to }) => `${id} (${from}..${to})`).join(", ") || "–",
} as const satisfies Record<string, (tally: Tally) => string>;

/** Which message says that they differ. */
const DIFFERENT = { track: "talliesTrack", by: "talliesBy", waves: "talliesWaves" } as const;

/**
 * The sum of what several offices have counted, by one survey's versions (`readTallyFile`).
 * @throws InputError when they were counted in different ways, or when anything would be counted twice
 */
export function mergeTallyFiles(files: readonly [NamedTallyFile, ...NamedTallyFile[]]): TallyFile {
  const [first] = files;
  for (const { file, content } of files.slice(1)) {
    for (const key of ["track", "by", "waves"] as const) {
      const [expected, got] = [first.content, content].map(({ tally }) => ALIKE[key](tally));
      const [one, other] = [first.content, content].map(({ tally }) => JSON.stringify(tally[key]));
      if (one !== other)
        throw new InputError(DIFFERENT[key], { file, got: got!, first: first.file, expected: expected! });
    }
  }
  requireOnce(files, ({ counted }) => counted.map(({ name }) => name), "talliesName");
  requireOnce(files, ({ tally }) => unitsIn(tally), "talliesUnit");
  const contents = files.map(({ content }) => content);
  return {
    ...first.content,
    counted: contents.flatMap(({ counted }) => counted),
    tally: contents.map(({ tally }) => tally).reduce(mergeTallies),
    invited: contents.map(({ invited }) => invited).reduce(added, {}),
    invitedUnits: contents.map(({ invitedUnits }) => invitedUnits).reduce(added, {}),
    setAside: contents.reduce((sum, { setAside }) => sum + setAside, 0),
  };
}

function requireOnce(
  files: readonly NamedTallyFile[],
  namesIn: (content: TallyFile) => readonly string[],
  message: "talliesName" | "talliesUnit",
): void {
  const seen = new Map<string, string>();
  for (const { file, content } of files) {
    for (const name of namesIn(content)) {
      const first = seen.get(name);
      if (first !== undefined) throw new InputError(message, { file, first, name });
      seen.set(name, file);
    }
  }
}

/** The units that have forms, if units are told apart. */
function unitsIn({ by, cells }: Tally): string[] {
  const at = by.indexOf("unit");
  if (at < 0) return [];
  const units = Object.values(cells).map(({ key }) => key[at] ?? null);
  return [...new Set(units)].filter((unit) => unit !== null);
}

const added = (sum: Record<string, number>, more: Record<string, number>): Record<string, number> =>
  Object.entries(more).reduce((all, [name, count]) => ({ ...all, [name]: (all[name] ?? 0) + count }), sum);
