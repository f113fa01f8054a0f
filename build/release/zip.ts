import { type ZipOptions, type Zippable, zipSync } from "fflate";

/** The files of an archive by their paths in it. */
export type Files = Record<string, string | Uint8Array>;

/**
 * The earliest time that a zip can hold. It has no zone, so that every machine writes the same bytes; and readable for all,
 * because by itself fflate says nothing of rights.
 */
const same = { mtime: "1980-01-01T00:00:00", os: 3, attrs: (0o100644 << 16) >>> 0, level: 9 } satisfies ZipOptions;

/** @returns a zip whose bytes depend on the files alone */
export function zip(files: Files): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, content]) => [
    path,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable, same);
}
