import file from "../../vi.json" with { type: "json" };

/**
 * The words that few pages need, loaded when one does: of what only some reports have, of documents that tell their
 * figures in sentences, and for the webmaster when there is no report to show.
 */
export const vi = file.rareResults;

export type RareResultsWords = Record<keyof typeof vi, string>;
