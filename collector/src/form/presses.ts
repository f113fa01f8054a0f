/**
 * What a store keeps of forms that come without an id, where it can: see `Store.presses`. Several collectors on one database then take one form
 * that was sent twice for one.
 */
export interface Presses {
  /**
   * Keeps a press, unless the same one came since a moment ago: then that one stays. It decides by what is committed at that moment, because two
   * may come at once.
   * @param since ISO 8601 in UTC
   * @returns the id of the press that is kept
   */
  claim(press: SentPress, since: string): Promise<string>;
  /** Forgets all that came before. */
  forget(before: string): Promise<void>;
}

/** A form that somebody sent. */
export interface SentPress {
  /** What tells it from others; nothing can be read from it. */
  press: string;
  /** The submission that it becomes. */
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** Presses that came to this process, for a store that keeps none. */
export function pressesInMemory(): Presses {
  const kept = new Map<string, SentPress>();
  return {
    claim(press, since) {
      const earlier = kept.get(press.press);
      if (earlier && earlier.at >= since) return Promise.resolve(earlier.id);
      kept.set(press.press, press);
      return Promise.resolve(press.id);
    },
    forget(before) {
      for (const [name, { at }] of kept) if (at < before) kept.delete(name);
      return Promise.resolve();
    },
  };
}
