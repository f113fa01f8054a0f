/**
 * What may be sent to a browser, in bytes after brotli at its best quality. A kilobyte is 1000 bytes here, the stricter
 * of its two meanings.
 */
export const limits = {
  /** What loads before a survey of ratings, choices and texts in Vietnamese can be answered. */
  main: 20_000,
  /**
   * The main file and every chunk, though no survey needs all of them. The last 5 KB came with reading aloud, words of the page's own, keys
   * that choose levels, and displays drawn with more care; none of it loads before the first question. 200 bytes
   * hand on what clerks type in.
   */
  everything: 48_000 + 5_200,
  /** What a page for clerks loads beyond that, with its words in both languages: no citizen's page does. */
  clerk: 12_500,
  /** The build for a plain `<script>`. It has all that the other loads when it is needed, in Vietnamese and English. */
  oneFile: 39_000 + 3_200,
  /** The service worker that keeps a page available offline, for the pages that want it. */
  offline: 4_600,
  /** What loads before a report of ratings and choices is shown in Vietnamese, Lit included. */
  results: 18_500,
  /** The same and every chunk of it, though no report needs all of them. */
  resultsEverything: 27_000,
};

/** What `results` may add, words included, to Lit and what else the survey has too; it is in the limits above. */
export const resultsLimit = 12_000;

/** What the outbox and the drafts may add; it is in the limits above. It moves by some bytes with what it is compressed beside. */
export const outboxLimit = 3_050;

export type Budget = keyof typeof limits;
