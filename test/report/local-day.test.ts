import fc from "fast-check";
import { expect, test } from "vitest";
import { localDays } from "../../src/report/local-day.ts";
import { localMoment } from "../../src/schema/index.ts";
import { survey } from "./support/survey.ts";

test.each(["Asia/Ho_Chi_Minh", "Asia/Kathmandu", "Australia/Lord_Howe", "America/New_York"])(
  "an instant has the day that a clock shows in %s, whatever was asked before",
  (timeZone) => {
    const dayOf = localDays({ ...survey, period: { timeZone } });
    const [from, to] = ["2025-03-01T00:00:00Z", "2025-04-30T00:00:00Z"].map((day) => Date.parse(day) / 1000);
    fc.assert(
      fc.property(fc.integer({ min: from!, max: to! }), (second) => {
        const at = new Date(second * 1000);
        expect(dayOf(at.toISOString().replace(".000", ""))).toBe(localMoment(at, timeZone).slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  },
);

test.each([undefined, 0, "2025-03-10", "2025-03-10T03:00:00+07:00", "2025-13-10T03:00:00Z", "2025-03-10T25:00:00Z"])(
  "%j is no instant",
  (given) => expect(localDays(survey)(given)).toBeUndefined(),
);
