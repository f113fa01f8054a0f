import { faultList, shown } from "../../src/schema/fault.ts";
import { type Fault, type Submission, type Survey, digestOf, submissionSchema } from "../../src/schema/index.ts";
import { isObject } from "../../src/schema/rules/walk.ts";
import { checkShape } from "../../src/schema/shape.ts";

export interface Registered {
  survey: Survey;
  digest: string;
}

/** The surveys that submissions are accepted for. Several versions of one may be open at once. */
export interface Registry {
  /** The survey that a submission names, or what is unknown about it. */
  find(submission: unknown): Registered | readonly Fault[];
  /** The version last registered, or the one asked for. */
  latest(id: string, version?: string): Registered | undefined;
  /** The newest last. */
  versions(id: string): readonly Survey[];
  ids: readonly string[];
}

export function registryOf(surveys: readonly Survey[]): Registry {
  const all = surveys.map((survey) => ({ survey, digest: digestOf(survey) }));
  return {
    find(submission) {
      const named = isObject(submission) && isObject(submission["survey"]) ? submission["survey"] : {};
      const sameId = all.filter(({ survey }) => survey.id === named["id"]);
      const sameVersion = sameId.filter(({ survey }) => survey.version === named["version"]);
      return (
        sameVersion.find(({ digest }) => digest === named["digest"]) ?? faultsOf(submission, [all, sameId, sameVersion])
      );
    },
    latest: (id, version) =>
      all.filter(({ survey }) => survey.id === id && (version === undefined || survey.version === version)).at(-1),
    versions: (id) => surveys.filter((survey) => survey.id === id),
    ids: distinct(surveys.map(({ id }) => id)),
  };
}

/**
 * What is wrong with a submission whose survey nobody knows: its shape, and the first of id, version and digest that
 * nothing registered has. Its answers cannot be judged.
 */
function faultsOf(
  submission: unknown,
  [all, sameId, sameVersion]: readonly [Registered[], Registered[], Registered[]],
): Fault[] {
  const { faults, report } = faultList();
  checkShape(submissionSchema, submission, report);
  if (faults.some(({ path }) => path === "$" || path.startsWith("$.survey"))) return faults;
  const { survey: named } = submission as Submission;
  const got = (key: keyof typeof named): string => shown(named[key]);
  if (!sameId.length) {
    report(["survey", "id"], "unknown-survey", { got: got("id"), known: distinct(all.map(({ survey }) => survey.id)) });
  } else if (!sameVersion.length) {
    const known = distinct(sameId.map(({ survey }) => survey.version));
    report(["survey", "version"], "unknown-version", { survey: named.id, got: got("version"), known });
  } else {
    const known = sameVersion.map(({ digest }) => digest);
    report(["survey", "digest"], "unknown-digest", {
      survey: named.id,
      version: named.version,
      got: got("digest"),
      known,
    });
  }
  return faults;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
