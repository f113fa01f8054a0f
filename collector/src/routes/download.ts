import type { CollectorParts } from "../collector-parts.ts";
import { streamLines } from "../stream-lines.ts";
import type { RouteContext } from "./route.ts";

/** A file that a browser saves. @param name with signs of file names only; see `fileNameOf` */
export const download = async (
  c: RouteContext,
  { onFailure }: Pick<CollectorParts, "onFailure">,
  type: string,
  name: string,
  lines: AsyncGenerator<string>,
): Promise<Response> =>
  c.body(await streamLines(lines, onFailure), 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
  });

/** The beginning of a file's name: the survey's id, as far as file names have its signs. */
export const fileNameOf = (survey = "submissions"): string => survey.replaceAll(/[^\w.-]/g, "_");
