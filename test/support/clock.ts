/** Sets the clock forward by so many days, or back. @returns how to set it right again */
export function setClock(days: number): () => void {
  const RealDate = Date;
  const RealFile = File;
  const now = (): number => RealDate.now() + days * 86_400_000;
  globalThis.Date = class extends RealDate {
    static override now = now;

    constructor(...given: [] | [string | number | Date]) {
      super(...((given.length ? given : [now()]) as [number]));
    }
  } as DateConstructor;
  // A file made now tells the time as well.
  globalThis.File = class extends RealFile {
    constructor(bits: BlobPart[], name: string, options: FilePropertyBag = {}) {
      super(bits, name, { lastModified: now(), ...options });
    }
  };
  return () => {
    globalThis.Date = RealDate;
    globalThis.File = RealFile;
  };
}
