import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRelease } from "../../build/release/make-release.ts";
import { submission } from "../../collector/test/survey.ts";
import csat from "../../src/presets/csat.json" with { type: "json" };
import { type Survey, digestOf } from "../../src/schema/index.ts";
import { canMake, makeDebian, variables } from "./machine/debian.ts";
import { shellBlocks } from "./shell-blocks.ts";

/*
 * The container, built and run by the guide's commands. The image that it starts from is made here, of Debian and this machine's Node, because
 * a test downloads no image. Needs root on Debian, mmdebstrap, buildah, podman and runc.
 */

const commands = (await shellBlocks("server/install.md")).find((block) => block.includes("podman build"))!;
const [, token] = /TOKEN=(\S+)/.exec(commands)!;
const [, port] = /127\.0\.0\.1:(\d+):/.exec(commands)!;
const [, name] = /--name (\S+)/.exec(commands)!;

describe.runIf(canMake("buildah", "podman", "runc"))("the container", () => {
  let folder: string;
  const sh = async (script: string): Promise<string> => {
    const settings = {
      STORAGE_DRIVER: "vfs",
      BUILDAH_ISOLATION: "chroot",
      BUILDAH_LAYERS: "false",
      CONTAINERS_STORAGE_CONF: join(folder, "storage.conf"),
      CONTAINERS_CONF: join(folder, "containers.conf"),
    };
    const options = { cwd: join(folder, "downloads"), env: { ...process.env, ...settings } };
    return (await promisify(execFile)("sh", ["-ec", script], options)).stdout;
  };

  beforeAll(async () => {
    folder = await mkdtemp("/var/tmp/survey-container-");
    const store = `[storage]\ndriver = "vfs"\ngraphroot = "${folder}/images"\nrunroot = "${folder}/running"\n`;
    await writeFile(join(folder, "storage.conf"), store);
    // As little as a machine without a network of its own for containers allows.
    const limits = `netns = "host"\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]`;
    const engine = `cgroup_manager = "cgroupfs"\nevents_logger = "file"\nruntime = "runc"`;
    await writeFile(join(folder, "containers.conf"), `[containers]\n${limits}\n[engine]\n${engine}\n`);
    await makeRelease(join(folder, "downloads"));
    await mkdir(join(folder, "downloads/surveys"));
    const survey = resolve(import.meta.dirname, "../../src/presets/csat.json");
    await copyFile(survey, join(folder, "downloads/surveys/csat.json"));

    await makeDebian(join(folder, "debian"), []);
    const certificates = variables["NODE_EXTRA_CA_CERTS"];
    await sh(`
      base=$(buildah from scratch)
      cp -a ${folder}/debian/. "$(buildah mount $base)/"
      buildah umount $base
      ${certificates ? `buildah config --env NODE_EXTRA_CA_CERTS=${certificates} $base` : ""}
      buildah commit -q $base docker.io/library/node:22-slim
      buildah rm $base`);
    await sh(commands);
  }, 600_000);
  afterAll(async () => {
    await sh(`podman rm --force --volumes ${name}`).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  const api = `http://127.0.0.1:${port}/api`;
  const survey = csat as Survey;
  const sent = submission({
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    context: {},
    answers: { csat: "hai-long" },
    missing: {},
    asked: ["csat"],
  });
  const total = async (): Promise<number> => {
    const listed = await fetch(`${api}/submissions`, { headers: { Authorization: `Bearer ${token}` } });
    return ((await listed.json()) as { total: number }).total;
  };
  const healthy = () => fetch(`${api}/ready`).then((response) => response.json(), String);

  test("starts by the guide's commands, and is asked how it is", async () => {
    await expect.poll(healthy, { timeout: 60_000 }).toEqual({ status: "ready" });
    await sh(`podman healthcheck run ${name}`);
    const headers = { "Content-Type": "application/json" };
    const answered = await fetch(`${api}/submissions`, { method: "POST", headers, body: JSON.stringify(sent) });
    expect(answered.status).toBe(201);
    expect(await total()).toBe(1);
    expect((await fetch(`${api}/submissions`)).status).toBe(401);
  }, 120_000);

  test("runs as nobody in particular, and writes into its volume only", async () => {
    expect(await sh(`podman exec ${name} id --user --name`)).toBe("node\n");
    expect(await sh(`podman exec ${name} ls /data`)).toContain("submissions.db");
    for (const place of ["/app", "/surveys"])
      await expect(sh(`podman exec ${name} touch ${place}/x`)).rejects.toThrow();
  });

  test("ends in time when it is asked to, and keeps what it has when it is replaced", async () => {
    const begun = Date.now();
    await sh(`podman stop --time 10 ${name}`);
    expect(Date.now() - begun).toBeLessThan(10_000);
    await sh(`podman rm ${name}`);
    await sh(commands.slice(commands.indexOf("podman run")));
    await expect.poll(healthy, { timeout: 60_000 }).toEqual({ status: "ready" });
    expect(await total()).toBe(1);
  }, 120_000);
});
