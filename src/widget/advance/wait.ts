import { SEEN } from "./timing.ts";

/** The moment between a choice and what it leads to. */
export interface Wait {
  /** Begins, or begins anew. */
  begin(goOn: () => void): void;
  /** A finger is down: nothing goes away from under it. */
  hold(): void;
  /** The finger is up: the moment begins anew. */
  release(): void;
  /** The choice leads nowhere. */
  end(): void;
}

export function createWait(): Wait {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let then: (() => void) | undefined;
  const wait: Wait = {
    begin(goOn) {
      clearTimeout(timer);
      then = goOn;
      timer = setTimeout(() => {
        then = undefined;
        goOn();
      }, SEEN);
    },
    hold: () => clearTimeout(timer),
    release() {
      if (then) wait.begin(then);
    },
    end() {
      clearTimeout(timer);
      then = undefined;
    },
  };
  return wait;
}
