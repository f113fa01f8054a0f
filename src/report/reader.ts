import { type Submission, placesOf } from "../schema/index.ts";
import { countedTypes } from "./items/types.ts";
import type { CountLayout } from "./layout.ts";
import { MISSING } from "./missing-codes.ts";

const NOT_ASKED = MISSING.indexOf("not_asked");

/** What one submission says of every item, found without building anything new. Valid until the next `read`. */
export interface CodedSubmission {
  /** Per item: the position of its missing code, or −1 when it has an answer. */
  missing: Int8Array;
  /** Per item: 1 when it was asked. */
  asked: Uint8Array;
  /** Per item: the option chosen, or −1 when the answer is not one option. */
  option: Int32Array;
}

/**
 * @returns a function that reads a submission into `reading`, and says whether it could.
 * It looks at nothing twice and trusts what `checkSubmission` has accepted; what it refuses is an answer or a reason that
 * no version of the survey knows.
 */
export function readerOf(layout: CountLayout): {
  reading: CodedSubmission;
  read: (submission: Submission, version: number) => boolean;
} {
  const { items, itemAt, surveys } = layout;
  const reading: CodedSubmission = {
    missing: new Int8Array(items.length),
    asked: new Uint8Array(items.length),
    option: new Int32Array(items.length),
  };
  const reasons = new Map(MISSING.map((code, i) => [code as string, i]));
  const inVersion = surveys.map((survey) => items.map(({ id }) => placesOf(survey).has(id)));
  return {
    reading,
    read({ answers, missing, asked }, version) {
      reading.asked.fill(0);
      for (const id of asked) {
        const at = itemAt.get(id);
        if (at === undefined) return false;
        reading.asked[at] = 1;
      }
      for (let i = 0; i < items.length; i++) {
        const item = items[i]!;
        reading.option[i] = -1;
        reading.missing[i] = -1;
        if (Object.hasOwn(answers, item.id)) {
          const option = countedTypes[item.type].optionOf(item, answers[item.id]);
          if (option === undefined) return false;
          reading.option[i] = option;
        } else if (Object.hasOwn(missing, item.id)) {
          const reason = reasons.get(missing[item.id]!);
          if (reason === undefined) return false;
          reading.missing[i] = reason;
        } else {
          if (inVersion[version]![i]) return false;
          reading.missing[i] = NOT_ASKED;
        }
      }
      return true;
    },
  };
}
