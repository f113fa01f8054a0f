import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { dist, root } from "../paths.ts";

interface Component {
  "bom-ref": string;
  type: string;
  name: string;
  version: string;
  purl: string;
  externalReferences: unknown[];
  hashes?: { alg: string; content: string }[];
  licenses?: { license: { id: string } }[];
}

interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  /** What it asks for, by name. */
  dependencies?: Record<string, string>;
}

/**
 * What people get with the release, as CycloneDX: what the two packages install, as npm lists it, and what is bundled into
 * their files. That is a matter of development to npm, so the licences beside the bundles say it.
 */
export async function sbom(): Promise<string> {
  const { serialNumber: _, ...listed } = listInstalled();
  // A time and a random number would make each run another; both are optional.
  const { timestamp: __, ...metadata } = listed.metadata;
  const installed = listed.components.filter((each) => !isEmbedding(each["bom-ref"])).map(plain);
  const known = new Set(installed.map((each) => each["bom-ref"]));
  const more = [...(await listUnlisted()), ...(await listBundled())].map((each) => [each["bom-ref"], each] as const);
  const others = [...new Map(more)].filter(([ref]) => !known.has(ref)).map(([, each]) => each);
  const dependencies = listed.dependencies.filter(({ ref }) => !isEmbedding(ref));
  const whole = {
    ...listed,
    metadata: { ...metadata, component: plain(metadata.component) },
    components: [...installed, ...others],
    dependencies: dependencies.map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((to) => !isEmbedding(to)),
    })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function listInstalled(): Sbom {
  const args = ["sbom", "--package-lock-only", "--omit", "dev", "--sbom-format", "cyclonedx"];
  return JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 })) as Sbom;
}

/** The small sites that try the guides are not released. */
const isEmbedding = (ref: string): boolean => ref.startsWith("satisfaction-survey-embedding@");

/** npm names packages of ours by the folder that they lie in, and says where each was found, which differs between machines. */
function plain(component: Component): Component {
  const name = component["bom-ref"].replace(/@[^@]*$/, "");
  return { ...component, name, externalReferences: [] };
}

async function listBundled(): Promise<Component[]> {
  const folders = [resolve(dist, "browser"), resolve(dist, "cli"), resolve(root, "collector/dist")];
  const texts = await Promise.all(folders.map((folder) => readFile(resolve(folder, "LICENSES.md"), "utf8")));
  const headings = texts.flatMap((text) => [...text.matchAll(/^## (\S+) - (\d\S*)/gm)]);
  const names = [...new Set(headings.map(([, name, version]) => `${name}@${version}`))].sort();
  const packages = await locked();
  return names.map((name) => fromLock(name, packages));
}

/** What the two packages ask for themselves. npm leaves out one that a package of development may be used with, as Hono. */
async function listUnlisted(): Promise<Component[]> {
  const packages = await locked();
  const names = ["", "collector"].flatMap((place) => Object.keys(packages[place]!.dependencies ?? {}));
  const refs = names.map((name) => `${name}@${packages[`node_modules/${name}`]!.version}`);
  return [...new Set(refs)].sort().map((ref) => fromLock(ref, packages));
}

async function locked(): Promise<Record<string, Locked>> {
  const lock = JSON.parse(await readFile(resolve(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, Locked>;
  };
  return lock.packages;
}

/** @param ref such as `zod@4.6.7` */
function fromLock(ref: string, packages: Record<string, Locked>): Component {
  const [, name, version] = /^(.+)@([^@]+)$/.exec(ref)!;
  const found = Object.entries(packages).find(
    ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
  )?.[1];
  const { license, integrity } = found ?? {};
  const content = integrity && Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
  return {
    "bom-ref": ref,
    type: "library",
    name: name!,
    version: version!,
    purl: `pkg:npm/${name!.replace("@", "%40")}@${version}`,
    externalReferences: [],
    ...(content && { hashes: [{ alg: "SHA-512", content }] }),
    ...(license && { licenses: [{ license: { id: license } }] }),
  };
}
