import { execFile, spawnSync } from "node:child_process";
import { copyFile, cp, mkdir, realpath, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const sources = "/etc/apt/sources.list.d/debian.sources";

/** Whether this machine can make another one: Debian, as root, with these programs. */
export const canMake = (...programs: string[]): boolean =>
  process.getuid?.() === 0 &&
  existsSync(sources) &&
  ["mmdebstrap", ...programs].every((program) => spawnSync("which", [program]).status === 0);

/** A new Debian in a folder: what is named here, Node and npm as this machine has them, and an account `node` as in Node's own image. */
export async function makeDebian(root: string, packages: string[]): Promise<void> {
  const wanted = `--include=${["ca-certificates", ...packages].join(",")}`;
  await run("mmdebstrap", ["--mode=root", "--variant=minbase", "--quiet", wanted, "bookworm", root, sources]);
  await copyFile(process.execPath, join(root, "usr/bin/node"));
  const npm = dirname(dirname(await realpath(spawnSync("which", ["npm"], { encoding: "utf8" }).stdout.trim())));
  await cp(npm, join(root, "usr/lib/node_modules/npm"), { recursive: true });
  await symlink("../lib/node_modules/npm/bin/npm-cli.js", join(root, "usr/bin/npm"));
  await run("chroot", [root, "useradd", "--uid", "1000", "--create-home", "node"]);
  await copyFile("/etc/resolv.conf", join(root, "etc/resolv.conf"));
  // A machine whose network has a certificate of its own.
  const certificates = process.env["NODE_EXTRA_CA_CERTS"];
  if (!certificates) return;
  await mkdir(dirname(join(root, certificates)), { recursive: true });
  await copyFile(certificates, join(root, certificates));
}

/** What has to be set in such a machine. */
export const variables: Record<string, string> = {
  HOME: "/root",
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
  ...(process.env["NODE_EXTRA_CA_CERTS"] && { NODE_EXTRA_CA_CERTS: process.env["NODE_EXTRA_CA_CERTS"] }),
};
