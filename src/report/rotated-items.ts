import { type Survey, rotatedGroups } from "../schema/index.ts";

/** The ids of the items that a survey does not ask of everybody. */
export const rotatedItems = (survey: Survey): string[] => (survey.rotation ? rotatedGroups(survey).flat() : []);
