/**
 * What may be sent to a browser, in bytes after brotli at its best quality. A kilobyte is 1000 bytes here, the stricter
 * of its two meanings.
 */
export const limits = {
  /** What loads before a survey of ratings, choices and texts in Vietnamese can be answered. */
  main: 20_000,
  /** The main file and every chunk, though no survey needs all of them. */
  everything: 45_000,
  /** The build for a plain `<script>`. */
  oneFile: 36_000,
};

export type Budget = keyof typeof limits;
