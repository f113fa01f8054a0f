import { type Fault, type IdentifiedSurvey, type Survey, digestOf, findSurvey } from "../../src/schema/index.ts";

/** The surveys that submissions are accepted for. Several versions of one may be open at once. */
export interface Registry {
  /** The survey that a submission or a beacon names, or what is unknown about it. */
  find(data: unknown, kind?: "submission" | "beacon"): IdentifiedSurvey | readonly Fault[];
  /** The version last registered, or the one asked for. */
  latest(id: string, version?: string): IdentifiedSurvey | undefined;
  /** The newest last. */
  versions(id: string): readonly Survey[];
  ids: readonly string[];
}

export function registryOf(surveys: readonly Survey[]): Registry {
  const all = surveys.map((survey) => ({ survey, digest: digestOf(survey) }));
  return {
    find: (data, kind) => findSurvey(all, data, kind),
    latest: (id, version) =>
      all.filter(({ survey }) => survey.id === id && (version === undefined || survey.version === version)).at(-1),
    versions: (id) => surveys.filter((survey) => survey.id === id),
    ids: [...new Set(surveys.map(({ id }) => id))],
  };
}
