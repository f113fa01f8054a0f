import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { needProgram } from "../programs.ts";

/** What the checker says of a document. */
export interface Remark {
  document: string;
  /** Its own words. */
  message: string;
  line: number | undefined;
  /** What of the document it is about. */
  extract: string;
}

interface Said {
  url?: string;
  message: string;
  lastLine?: number;
  extract?: string;
}

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
/** For a run of seconds, compiling it well would take longer than it saves; so compiled, it takes more room on the stack. */
const quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m"];
const run = promisify(execFile);

/**
 * Everything that the Nu HTML Checker, which is the W3C's, says of documents, remarks included. It takes them all in one go, because it
 * takes a second to start.
 * @param documents by names that end with `.html`, `.css` or `.svg`
 */
export async function remarksOn(documents: ReadonlyMap<string, string>): Promise<Remark[]> {
  const folder = await mkdtemp(join(tmpdir(), "nu-"));
  try {
    const files = await Promise.all(
      [...documents].map(async ([name, content]) => {
        const file = join(folder, name);
        await writeFile(file, content);
        return file;
      }),
    );
    const flags = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"];
    const options = { maxBuffer: 256 * 1024 * 1024 };
    const { stdout } = await run(needProgram("java"), [...quick, "-jar", jar, ...flags, ...files], options);
    const { messages } = JSON.parse(stdout) as { messages: Said[] };
    return messages.map(({ url, message, lastLine, extract = "" }) => ({
      document: url === undefined ? "" : decodeURIComponent(basename(url)),
      message,
      line: lastLine,
      extract: extract.replaceAll(/\s+/g, " "),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
