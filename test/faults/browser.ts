import type { Form } from "./form.ts";

export const browserNames = ["chromium", "firefox", "webkit"] as const;
export type BrowserName = (typeof browserNames)[number];

/** A page with a survey in it, in whichever browser. */
export interface Tab {
  open(url: string): Promise<void>;
  /** Evaluates an expression in the page; a promise is awaited. */
  run<Result>(expression: string): Promise<Result>;
  /** Fills in with real mouse and keyboard, where the driver has both. */
  fillByHand?(form: Form): Promise<void>;
  close(): Promise<void>;
  /** Leaves the page; the tab may be used again. */
  release?(): Promise<void>;
}

/** A real browser with one profile. What it lacks, its driver cannot do; `abilities` says the same. */
export interface Driven {
  newTab(): Promise<Tab>;
  /** Ends the browser and everything that it started with SIGKILL, then starts it on the same profile. */
  killAndRestart?(): Promise<void>;
  setOffline?(offline: boolean): Promise<void>;
  /** While on, the name of the endpoint cannot be resolved. @returns how many requests that has hit since it was last called */
  setUnresolved?(unresolved: boolean): Promise<number>;
  /** Leaves no room for storage, where the browser can be told so. That may take starting it again. */
  setQuota?(full: boolean): Promise<void>;
  close(): Promise<void>;
}
