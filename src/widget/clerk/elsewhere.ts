/* Stands for `index.ts` in the build that is one file: every citizen would load what a few clerks need. */
export const css = "";

export function Clerk(): never {
  throw new Error('mode="entry" needs satisfaction-survey.js with its chunks, by <script type="module">.');
}
