import type { Store } from "../store/store.ts";

/** Data for one case, empty at first. */
export interface TestData {
  /** Another store on the same data each time, as another process would open it. */
  open(): Promise<Store>;
  /** Called when all stores are closed. */
  remove(): Promise<void>;
}

export interface StoreCase {
  title: string;
  run(): Promise<void>;
}

export interface StoreCaseOptions {
  /** How many sequences of changes are drawn. @default 10 */
  runs?: number;
}

/** What a case is given. */
export interface Given {
  store: Store;
  /** A second store on the same data. */
  open(): Promise<Store>;
  /** Closes all stores, as a restart does, and opens one on what is left. */
  reopen(): Promise<Store>;
}

/** Cases by title. */
export type CaseTable = Record<string, (given: Given) => Promise<void>>;
