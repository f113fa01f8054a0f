/** Sets the clock forward by so many days, or back. @returns how to set it right again */
export function setClock(days: number): () => void {
  const RealDate = Date;
  const now = (): number => RealDate.now() + days * 86_400_000;
  globalThis.Date = class extends RealDate {
    static override now = now;

    constructor(...given: [] | [string | number | Date]) {
      super(...((given.length ? given : [now()]) as [number]));
    }
  } as DateConstructor;
  return () => void (globalThis.Date = RealDate);
}
