/**
 * The browser tests that `npm test` runs in other engines than Chromium, by what engines do differently there. All others ask about our own
 * code, which is the same everywhere: Chromium alone runs them, and `npm run test:long` runs them in all three. Each reason is asked about in all
 * three. More of it is asked in WebKit, since that is what people have instead of Chromium: on each iPhone.
 */
const byReason: Record<string, Record<"everywhere" | "alsoInWebKit", string[]>> = {
  "what a key does, and where the focus goes": {
    everywhere: ["a11y/keys", "infra/engines", "widget/items/typed"],
    alsoInWebKit: ["a11y/focus", "widget/items/choices", "widget/items/rank"],
  },
  "IndexedDB, Web Locks, and what becomes of both when a page leaves": {
    everywhere: ["outbox/leaving", "storage/records"],
    alsoInWebKit: ["outbox/several-tabs", "widget/drafts/keeping"],
  },
  "requests: what is refused, cut off, or sent while a page closes": {
    everywhere: ["widget/sending"],
    alsoInWebKit: ["widget/delivery/whose-answer"],
  },
  "layout and styles": {
    everywhere: ["a11y/reflow"],
    alsoInWebKit: ["a11y/right-to-left", "widget/layouts"],
  },
  "what tells a hand from a key and from a screen reader": { everywhere: ["widget/advance"], alsoInWebKit: [] },
  "what is handed to screen readers, and when": { everywhere: ["a11y/said"], alsoInWebKit: [] },
  "forms without JavaScript": { everywhere: ["print/plain-form"], alsoInWebKit: [] },
  "what a page may do to the platform": { everywhere: ["widget/older-listeners"], alsoInWebKit: [] },
};

const paths = (names: string[]): string[] => names.map((name) => `test/${name}.browser.ts`);
const reasons = Object.values(byReason);
const everywhere = paths(reasons.flatMap((files) => files.everywhere));
const webkit = [...everywhere, ...paths(reasons.flatMap((files) => files.alsoInWebKit))];

/** Which files `npm test` runs in these. */
export const filesIn: Record<string, string[]> = { firefox: everywhere, webkit };
