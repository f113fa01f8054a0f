/**
 * The browser tests that `npm test` runs in Chromium, Firefox and WebKit, by what engines do differently there. All others ask about our own
 * code, which is the same everywhere: Chromium alone runs them, and `npm run test:long` runs them in all three.
 */
const byReason: Record<string, string[]> = {
  "what a key does, and where the focus goes": [
    "a11y/focus",
    "a11y/keys",
    "infra/engines",
    "widget/items/choices",
    "widget/items/lookup",
    "widget/items/rank",
    "widget/items/rating",
    "widget/items/typed",
  ],
  "IndexedDB, Web Locks, and what becomes of both when a page leaves": [
    "outbox/leaving",
    "outbox/putting-in",
    "storage/records",
    "outbox/several-tabs",
    "outbox/stored-first",
    "outbox/turn",
    "outbox/without-storage",
    "widget/drafts/keeping",
  ],
  "requests: what is refused, cut off, or sent while a page closes": [
    "widget/delivery/waiting",
    "widget/delivery/whose-answer",
    "widget/sending",
  ],
  "layout and styles": ["a11y/reflow", "a11y/right-to-left", "widget/layouts"],
  "what tells a hand from a key and from a screen reader": ["widget/advance"],
  "what is handed to screen readers, and when": ["a11y/said", "widget/means"],
  "forms without JavaScript": ["print/plain-form"],
  "what a page may do to the platform": ["widget/hostile-page", "widget/older-listeners"],
};

const files = new Set(
  Object.values(byReason)
    .flat()
    .map((name) => `test/${name}.browser.ts`),
);

export const runsInEveryEngine = (file: string): boolean => files.has(file);
export const everyEngineFiles = (): string[] => [...files];
