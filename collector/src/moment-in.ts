/** A moment as people write it, with its time zone, or a day; as it is stored. `undefined` for anything else. */
export function momentIn(text = ""): string | undefined {
  const isMoment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  return isMoment && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
}
