import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRelease } from "../../build/release/make-release.ts";
import { version } from "../../build/release/version.ts";
import { wordpressZip } from "../../build/release/wordpress-zip.ts";
import { needProgram } from "../programs.ts";
import { unpack } from "./unpack.ts";

let folder: string;
const inRelease = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "survey-release-"));
  await makeRelease(folder);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test("a release has what people take, and nothing else", async () => {
  expect((await readdir(folder)).sort()).toEqual(
    [
      "CHANGELOG.md",
      "Containerfile",
      "LICENSE",
      "SHA256SUMS",
      `satisfaction-survey-${version}-browser.zip`,
      `satisfaction-survey-${version}-wordpress.zip`,
      `satisfaction-survey-${version}.cdx.json`,
      `satisfaction-survey-${version}.tgz`,
      `satisfaction-survey-collector-${version}.tgz`,
      "satisfaction-survey-collector.service",
    ].sort(),
  );
});

test("its checksums are those of its files", () => {
  const said = execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: folder, encoding: "utf8" });
  expect(said.match(/: OK$/gm)).toHaveLength(9);
});

test("everything in it says the same version", async () => {
  const root = resolve(import.meta.dirname, "../..");
  const read = (path: string) => readFile(join(root, path), "utf8");
  const plugin = "embedding/wordpress/satisfaction-survey";
  const said = [
    /^## (\S+)/m.exec(await read("CHANGELOG.md")),
    /"version": "(.*)"/.exec(await read("collector/package.json")),
    /^ \* Version: +(\S+)$/m.exec(await read(`${plugin}/satisfaction-survey.php`)),
    /satisfaction-survey\.js', __FILE__\), \[\], '(.*?)'/.exec(await read(`${plugin}/satisfaction-survey.php`)),
    /^Stable tag: (\S+)$/m.exec(await read(`${plugin}/readme.txt`)),
  ];
  expect(said.map((found) => found?.[1])).toEqual(said.map(() => version));
});

test("an archive is the same in another time zone", async () => {
  const zone = process.env["TZ"];
  try {
    process.env["TZ"] = new Date(0).getTimezoneOffset() ? "UTC" : "America/St_Johns";
    const made = await readFile(inRelease(`satisfaction-survey-${version}-wordpress.zip`));
    expect(made.equals(await wordpressZip())).toBe(true);
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

const filesIn = (tarball: string): string[] =>
  execFileSync("tar", ["-tzf", inRelease(tarball)], { encoding: "utf8" })
    .trim()
    .split("\n");

test.each([
  [
    `satisfaction-survey-${version}.tgz`,
    "dist/cli/satisfaction-survey.js",
    "dist/browser/LICENSES.md",
    "dist/cli/LICENSES.md",
  ],
  [`satisfaction-survey-collector-${version}.tgz`, "bin/satisfaction-survey-collector.js", "dist/LICENSES.md"],
])("%s is a whole package", (name, bin, ...licences) => {
  const files = filesIn(name);
  const wanted = ["package.json", "README.md", "LICENSE", bin, ...licences];
  expect(files).toEqual(expect.arrayContaining(wanted.map((path) => `package/${path}`)));
  expect(files.filter((path) => path.startsWith("package/dist/release/"))).toEqual([]);
});

test("whatever is bundled has its licence beside it, with the text", async () => {
  const unpacked = await unpack(await readFile(inRelease(`satisfaction-survey-${version}-browser.zip`)));
  const text = await readFile(join(unpacked, `satisfaction-survey-${version}/LICENSES.md`), "utf8");
  await rm(unpacked, { recursive: true });
  const parts = text.split(/^## /m).slice(1);
  const names = parts.map((part) => part.slice(0, part.indexOf(" - ")));
  expect(names).toEqual(expect.arrayContaining(["idb-keyval", "lit", "lit-html", "uqr", "workbox-core", "zod"]));
  for (const part of parts) expect(part.length, part.split("\n")[0]).toBeGreaterThan(400);
});

test.each([
  ["browser.zip", ["satisfaction-survey.js", "satisfaction-survey.all.js"]],
  ["wordpress.zip", ["widget/satisfaction-survey.js"]],
])("each bundle in the %s lies beside the licences of what is in it", async (name, bundles) => {
  const unpacked = await unpack(await readFile(inRelease(`satisfaction-survey-${version}-${name}`)));
  const [top] = await readdir(unpacked);
  const home = join(unpacked, top!);
  expect(await readdir(home)).toContain("LICENSE");
  for (const bundle of bundles) {
    expect(await readdir(dirname(join(home, bundle)))).toEqual(
      expect.arrayContaining([basename(bundle), "LICENSES.md"]),
    );
  }
  await rm(unpacked, { recursive: true });
});

test.each(["browser.zip", "wordpress.zip"])("the %s has the styles that older browsers look for", async (name) => {
  const unpacked = await unpack(await readFile(inRelease(`satisfaction-survey-${version}-${name}`)));
  const files = await readdir(unpacked, { recursive: true });
  const homes = files.filter((path) => path.endsWith("/satisfaction-survey.js")).map((path) => dirname(path));
  expect(homes).toHaveLength(1);
  expect(files).toContain(`${homes[0]}/satisfaction-survey.older.css`);
  await rm(unpacked, { recursive: true });
});

describe("the list of parts", () => {
  interface Sbom {
    bomFormat: string;
    components: { name: string; version: string; licenses?: unknown[]; "bom-ref": string }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  }
  let sbom: Sbom;
  beforeAll(async () => {
    sbom = JSON.parse(await readFile(inRelease(`satisfaction-survey-${version}.cdx.json`), "utf8")) as Sbom;
  });

  test("names what is installed and what is bundled, with its licence", () => {
    expect(sbom.bomFormat).toBe("CycloneDX");
    const names = sbom.components.map(({ name }) => name);
    const wanted = ["lit", "zod", "libsql", "hono", "docx", "write-excel-file", "workbox-core"];
    expect(names).toEqual(expect.arrayContaining([...wanted, "satisfaction-survey-collector"]));
    expect(names).not.toContain("vite");
    expect(sbom.components.filter(({ licenses }) => !licenses?.length).map(({ name }) => name)).toEqual([]);
  });

  test("leads to nothing that it does not name", () => {
    const refs = sbom.components.map((each) => each["bom-ref"]);
    const led = sbom.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(led.filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(new Set(refs).size).toBe(refs.length);
  });
});

test("nothing in it has a path of the machine that made it", async () => {
  const root = resolve(import.meta.dirname, "../..");
  const zips = ["browser", "wordpress"].map((name) => inRelease(`satisfaction-survey-${version}-${name}.zip`));
  const unpacked = await Promise.all(zips.map(async (zip) => unpack(await readFile(zip))));
  for (const name of [`satisfaction-survey-${version}.tgz`, `satisfaction-survey-collector-${version}.tgz`]) {
    const target = await mkdtemp(join(tmpdir(), "survey-unpacked-"));
    execFileSync("tar", ["-xzf", inRelease(name), "-C", target]);
    unpacked.push(target);
  }
  const { stdout, status } = spawnSync("grep", ["-rlF", root, ...unpacked], { encoding: "utf8" });
  await Promise.all(unpacked.map((each) => rm(each, { recursive: true })));
  expect([stdout, status]).toEqual(["", 1]);
});

test("PHP finds no fault in the plugin", async () => {
  const unpacked = await unpack(await readFile(inRelease(`satisfaction-survey-${version}-wordpress.zip`)));
  const files = (await readdir(unpacked, { recursive: true })).filter((name) => name.endsWith(".php"));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const { status, stdout } = spawnSync(needProgram("php"), ["-l", join(unpacked, file)], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
  }
  await rm(unpacked, { recursive: true });
});
