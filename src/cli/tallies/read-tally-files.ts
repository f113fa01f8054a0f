import { UnknownDimension, type Tally, type TallyFile, emptyTally } from "../../report/index.ts";
import type { Survey } from "../../schema/index.ts";
import { InputError } from "../cli-error.ts";
import { readJsonFile } from "../input/read-text.ts";
import { type NamedTallyFile, mergeTallyFiles } from "./merge-tally-files.ts";
import { tallyFileFault } from "./tally-file-fault.ts";

/**
 * What several files of counts add up to.
 * @param surveys the versions that they were counted by, the newest first
 * @throws FileError, InputError
 */
export async function readTallyFiles(
  files: readonly [string, ...string[]],
  surveys: readonly Survey[],
): Promise<TallyFile> {
  const read = async (file: string): Promise<NamedTallyFile> => ({ file, content: await readTallyFile(file, surveys) });
  const [first, ...others] = files;
  const contents: [NamedTallyFile, ...NamedTallyFile[]] = [await read(first)];
  for (const file of others) contents.push(await read(file));
  return mergeTallyFiles(contents);
}

async function readTallyFile(file: string, surveys: readonly Survey[]): Promise<TallyFile> {
  const content = await readJsonFile(file);
  if (!isTallyFile(content)) throw new InputError("tallies", { file });
  const { tally } = content;
  const expected = emptyLike(file, tally, surveys);
  if (tally.survey !== expected.survey)
    throw new InputError("otherSurvey", { file, got: tally.survey, expected: expected.survey });
  if (tally.layout !== expected.layout)
    throw new InputError("talliesVersions", { file, got: versionsIn(tally), expected: versionsIn(expected) });
  const path = tallyFileFault(content, surveys);
  if (path !== undefined) throw new InputError("talliesFault", { file, path });
  return content;
}

function emptyLike(file: string, { by, waves, track }: Tally, surveys: readonly Survey[]): Tally {
  try {
    return emptyTally(surveys, { by, waves, track });
  } catch (error) {
    throw error instanceof UnknownDimension ? new InputError("talliesFault", { file, path: "tally.by" }) : error;
  }
}

/** Each version with the beginning of its digest, because a file may be changed without a new version. */
const versionsIn = ({ versions }: Tally): string =>
  versions.map(({ version, digest }) => `${version} (${digest.slice(0, 8)})`).join(", ");

/** As much of the shape as tells it from any other file, and as the checks rely on. */
function isTallyFile(data: unknown): data is TallyFile {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const areObjects = (list: unknown): boolean => Array.isArray(list) && list.every(isObject);
  if (!isObject(data) || data["tallyFile"] !== 1 || !areObjects(data["counted"])) return false;
  const { tally } = data;
  if (!isObject(tally) || tally["tallyVersion"] !== 1) return false;
  const { by, cells, days, refused } = tally;
  return (
    Array.isArray(by) &&
    isObject(cells) &&
    areObjects(Object.values(cells)) &&
    isObject(days) &&
    isObject(refused) &&
    ["versions", "waves", "points"].every((key) => areObjects(tally[key]))
  );
}
