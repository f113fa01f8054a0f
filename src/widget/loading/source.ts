import { readJson } from "../../ui/source.ts";

/** Where an element takes its survey from. The first that is there counts: property, `src`, inline script. */
export interface Source {
  survey?: unknown;
  src?: string | undefined;
}

/** The survey as it stands there, unchecked. Throws when there is none or it cannot be read. */
export async function readSurvey(element: HTMLElement, { survey, src }: Source, signal: AbortSignal): Promise<unknown> {
  const found = survey === undefined ? await readJson(element, src, signal) : survey;
  if (found === undefined)
    throw new Error('There is no survey: set "src", or put one into a <script type="application/json"> child.');
  return found;
}
