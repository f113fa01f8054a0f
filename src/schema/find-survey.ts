import { beaconSchema } from "./beacon.ts";
import { type Fault, faultList, shown } from "./fault.ts";
import { isObject } from "./rules/walk.ts";
import { checkShape } from "./shape.ts";
import { type Submission, submissionSchema } from "./submission.ts";
import type { Survey } from "./survey.ts";

const SCHEMAS = { submission: submissionSchema, beacon: beaconSchema };

export interface IdentifiedSurvey {
  survey: Survey;
  /** Its `digestOf`. */
  digest: string;
}

/**
 * Finds the survey that a submission answers, by id, version and digest.
 * @param kind what names its survey as a submission does
 * @returns one of the surveys; or what is wrong with a submission whose survey is none of them: its shape, and the first of id, version
 * and digest that none has. Its answers cannot be judged
 */
export function findSurvey<Known extends IdentifiedSurvey>(
  surveys: readonly Known[],
  submission: unknown,
  kind: keyof typeof SCHEMAS = "submission",
): Known | readonly Fault[] {
  const named = isObject(submission) && isObject(submission["survey"]) ? submission["survey"] : {};
  const sameId = surveys.filter(({ survey }) => survey.id === named["id"]);
  const sameVersion = sameId.filter(({ survey }) => survey.version === named["version"]);
  return (
    sameVersion.find(({ digest }) => digest === named["digest"]) ??
    faultsOf(submission, [surveys, sameId, sameVersion], SCHEMAS[kind])
  );
}

type Narrowed = readonly IdentifiedSurvey[];

function faultsOf(
  submission: unknown,
  [all, sameId, sameVersion]: readonly [Narrowed, Narrowed, Narrowed],
  schema: (typeof SCHEMAS)[keyof typeof SCHEMAS],
): Fault[] {
  const { faults, report } = faultList();
  checkShape(schema, submission, report);
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
