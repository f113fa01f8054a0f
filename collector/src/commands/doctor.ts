import { checkUp } from "../doctor/check-up.ts";
import { type Finding, GRADES } from "../doctor/finding.ts";
import type { CollectorCommand } from "./command.ts";

/** Looks at what most often goes wrong, and says how to mend it. */
export const doctorCommand: CollectorCommand = {
  does: "looks at database, disk, clock, surveys, origins, token and certificate, and says how to mend what is wrong",
  flags: {
    url: {
      does: "the address that people reach it at, such as https://thuanloc.gov.vn/api, to look from outside, too",
    },
  },
  async run({ settings, flag }) {
    const findings: Finding[] = [];
    for await (const finding of checkUp(settings(), flag("url"))) {
      findings.push(finding);
      console.log(`${GRADES[finding.grade]}  ${finding.what}: ${finding.says}`);
    }
    if (findings.some(({ grade }) => grade === "bad")) process.exitCode = 1;
  },
};
