import type { Group, Report } from "../report/index.ts";

/** The waves that have forms, in the order of time. */
export const wavesHeld = ({ breakdowns }: Report): Group[] =>
  breakdowns
    .filter(({ dimension }) => dimension === "wave")
    .flatMap(({ groups }) => groups.filter(({ id, figures }) => id !== null && figures.forms !== 0));
