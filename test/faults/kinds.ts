import type { BrowserName } from "./browser.ts";

/** What the proxy can do to a request. `mixed` does another thing to each. */
export const treatmentNames = [
  "refused",
  "reset-before",
  "reset-after",
  "half-answer",
  "black-hole",
  "error-before",
  "error-after",
  "busy-seconds",
  "busy-date",
  "late-request",
  "late-answer",
  "portal-page",
  "portal-redirect",
] as const;
export type Treatment = (typeof treatmentNames)[number];
export type Mode = Treatment | "none" | "mixed";

/** What a browser's driver must be able to do. */
export type Ability = "kill" | "offline" | "unresolved" | "tabs";

interface Fault {
  /** What goes wrong, as the report says it. */
  says: string;
  needs?: readonly Ability[];
  /** What the proxy does meanwhile; one of several is drawn. Default: nothing. */
  modes?: readonly Mode[];
  /** How many forms are filled in at once: from, to. */
  forms: readonly [number, number];
  /** It takes more than half a minute, or a new browser, so the schedule has fewer of it, and begins with them. */
  slow?: true;
  /** The forms share unit and endpoint, and with them the draft. */
  shared?: true;
}

/** What is lost while nobody answers: the request, or only the answer to it. */
const unanswered: readonly Mode[] = ["black-hole", "late-answer"];

const throughProxy = (says: string, mode: Mode, more: Partial<Fault> = {}): Fault => ({
  says,
  modes: [mode],
  forms: [2, 6],
  ...more,
});

/** Every kind of fault, in the report's order. */
export const kinds = {
  none: { says: "nothing at all", forms: [3, 6] },
  refused: throughProxy("connection refused", "refused"),
  "reset-before": throughProxy("reset before the server had it", "reset-before"),
  "reset-after": throughProxy("reset after the server committed", "reset-after"),
  "half-answer": throughProxy("half a response", "half-answer"),
  "black-hole": throughProxy("black hole", "black-hole", { slow: true }),
  "error-before": throughProxy("500", "error-before"),
  "error-after": throughProxy("500 after the server committed", "error-after"),
  "busy-seconds": throughProxy("429, Retry-After in seconds", "busy-seconds"),
  "busy-date": throughProxy("429, Retry-After as a date", "busy-date"),
  "late-request": throughProxy("30 s latency, request", "late-request", { slow: true }),
  "late-answer": throughProxy("30 s latency, answer", "late-answer", { slow: true }),
  "portal-page": throughProxy("captive portal: page with 200", "portal-page"),
  "portal-redirect": throughProxy("captive portal: redirect", "portal-redirect"),
  mixed: throughProxy("another fault for each request", "mixed"),
  unresolved: { says: "name not resolved", needs: ["unresolved"], forms: [2, 6] },
  offline: { says: "offline flips", needs: ["offline"], forms: [2, 6] },
  "tab-closed": { says: "tab closed in mid-send", modes: unanswered, forms: [2, 6] },
  "killed-sending": { says: "SIGKILL in mid-send", needs: ["kill"], modes: unanswered, forms: [2, 5], slow: true },
  "killed-at-send": { says: "SIGKILL around pressing send", needs: ["kill"], forms: [1, 3], slow: true },
  "killed-typing": { says: "SIGKILL while typing", needs: ["kill"], forms: [2, 4], slow: true },
  "two-tabs": { says: "two tabs at once", needs: ["tabs"], modes: ["error-before", "reset-after"], forms: [2, 2] },
  "five-tabs": { says: "five tabs at once", needs: ["tabs"], modes: ["error-before", "reset-after"], forms: [5, 5] },
  "same-page-twice": {
    says: "one page in two tabs",
    needs: ["tabs"],
    modes: ["none", "error-before"],
    forms: [2, 2],
    shared: true,
  },
  "clock-back": { says: "clock set back a year", modes: ["error-before", "busy-seconds"], forms: [2, 5] },
  "clock-forward": { says: "clock set forward a year", modes: ["error-before", "busy-seconds"], forms: [2, 5] },
  quota: { says: "quota exceeded", modes: ["error-before", "reset-after", "refused"], forms: [1, 3] },
  "collector-killed": { says: "collector killed and restarted", forms: [3, 6] },
} satisfies Record<string, Fault>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
export const faultOf = (kind: Kind): Fault => kinds[kind];

/** What each browser's driver can do; what is missing here is not covered there. */
export const abilities: Record<BrowserName, readonly Ability[]> = {
  chromium: ["kill", "offline", "unresolved", "tabs"],
  firefox: ["kill", "tabs"],
  webkit: [],
};

export const isPossible = (kind: Kind, browser: BrowserName): boolean =>
  (faultOf(kind).needs ?? []).every((need) => abilities[browser].includes(need));
