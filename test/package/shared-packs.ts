import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packInto } from "../../build/release/make-release.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** An address that says which file npm has packed of the package whose folder is asked for. */
    sharedPacks: string;
  }
}

interface Packs {
  url: string;
  end(): Promise<void>;
}

/** What npm packs, once for all tests of a run, in whatever process. A package is packed when the first test asks for it: that takes seconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Each project of Vitest asks for it.
  const shared = globalThis as { packs?: Promise<Packs> | undefined };
  const { url, end } = await (shared.packs ??= open());
  project.provide("sharedPacks", url);
  return async () => {
    if (shared.packs) await end();
    shared.packs = undefined;
  };
}

async function open(): Promise<Packs> {
  const folder = await mkdtemp(join(tmpdir(), "survey-packs-"));
  const packed = new Map<string, Promise<string>>();
  const http = createServer(({ url }, response) => {
    // Whoever asks again later would do so on a connection that has ended meanwhile.
    response.setHeader("Connection", "close");
    const from = new URL(url!, "http://localhost").searchParams.get("from")!;
    if (!packed.has(from)) packed.set(from, pack(join(folder, String(packed.size)), from));
    packed.get(from)!.then(
      (file) => response.end(file),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async end() {
      http.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function pack(folder: string, from: string): Promise<string> {
  await mkdir(folder);
  await packInto(folder, from);
  return join(
    folder,
    (await readdir(folder)).find((file) => file.endsWith(".tgz"))!,
  );
}
