import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRelease } from "../../build/release/make-release.ts";
import { submission } from "../../collector/test/survey.ts";
import csat from "../../src/presets/csat.json" with { type: "json" };
import { type Survey, digestOf } from "../../src/schema/index.ts";
import { type Machine, boot } from "./machine/boot.ts";
import { canMake, makeDebian, variables } from "./machine/debian.ts";
import { shellBlocks } from "./shell-blocks.ts";

/* The service on a machine of its own, by the guide's commands, under a systemd that runs. Needs root on Debian, mmdebstrap, systemd-container. */

const steps = (await shellBlocks("server/install.md")).find((block) => block.includes("systemctl"))!;
const unit = "satisfaction-survey-collector";
const api = "http://127.0.0.1:8787/api";

describe.runIf(canMake("systemd-nspawn"))("the service", () => {
  let root: string;
  let machine: Machine;

  beforeAll(async () => {
    root = await mkdtemp("/var/tmp/survey-machine-");
    await makeDebian(root, ["curl", "dbus", "openssl", "systemd-sysv"]);
    const downloads = join(root, "root");
    await makeRelease(join(root, "srv/release"));
    for (const name of await readdir(join(root, "srv/release")))
      await copyFile(join(root, "srv/release", name), join(downloads, name));
    await mkdir(join(downloads, "surveys"));
    await copyFile(resolve(import.meta.dirname, "../../src/presets/csat.json"), join(downloads, "surveys/csat.json"));
    // The machine that runs has no network, so what npm takes comes before.
    const env = ["env", "-i", ...Object.entries(variables).map((pair) => pair.join("="))];
    const install = steps.replace(/^systemctl .*\n/m, "");
    await promisify(execFile)("chroot", [root, ...env, "sh", "-ec", `cd /root\n${install}`]);
    machine = await boot(root);
    await machine.sh(/^systemctl .*$/m.exec(steps)![0]);
  }, 600_000);
  afterAll(async () => {
    await machine?.off();
    await rm(root, { recursive: true, force: true });
  });

  const healthy = () => machine.sh(`curl --silent --fail --retry 30 --retry-delay 1 --retry-all-errors ${api}/ready`);
  const survey = csat as Survey;
  const sent = submission({
    survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
    context: {},
    answers: { csat: "hai-long" },
    missing: {},
    asked: ["csat"],
  });
  const send = () =>
    machine.sh(
      `curl --silent --write-out ' %{http_code}' --header 'Content-Type: application/json' --data @- ${api}/submissions`,
      JSON.stringify(sent),
    );
  const stored = () =>
    machine.sh(
      `. /etc/${unit}/environment; curl --silent --header "Authorization: Bearer $TOKEN" ${api}/export.ndjson`,
    );
  const shown = async (property: string) => (await machine.sh(`systemctl show -P ${property} ${unit}`)).trim();

  test("starts by the guide's commands, stores what is sent, and starts again with the machine", async () => {
    expect(await healthy()).toBe(`{"status":"ok"}`);
    expect(await send()).toMatch(/ 201$/);
    expect((await stored()).trim().split("\n")).toHaveLength(1);
    expect((await machine.sh(`systemctl is-enabled ${unit}`)).trim()).toBe("enabled");
    expect(await machine.sh(`journalctl --no-pager -u ${unit}`)).toContain(`${api}/submissions`);
  });

  test("belongs to nobody else, writes into its own folder only, and shows its answers to no other account", async () => {
    const main = await shown("MainPID");
    expect(await machine.sh(`stat --format %U /proc/${main}`)).not.toMatch(/^(root|node)$/m);
    const folder = `/var/lib/private/${unit}`;
    expect(await machine.sh(`ls ${folder}`)).toContain("submissions.db");
    const other = (command: string) => machine.sh(`setpriv --reuid node --clear-groups ${command} 2>&1 || true`);
    expect(await other(`ls ${folder}/`)).toContain("Permission denied");
    expect(await other(`cat /etc/${unit}/environment`)).toContain("Permission denied");
    // Even root, where it is.
    expect(await machine.sh(`nsenter -t ${main} -m touch /opt/${unit}/x 2>&1 || true`)).toContain("Read-only");
    expect(await machine.sh(`nsenter -t ${main} -m ls /root/ /home 2>&1 || true`)).not.toContain("surveys");
  });

  test("is there again when it was killed, with what it had", async () => {
    const before = await shown("MainPID");
    await machine.sh(`systemctl kill --signal KILL ${unit}`);
    await expect.poll(() => shown("NRestarts"), { timeout: 60_000 }).toBe("1");
    expect(await healthy()).toBe(`{"status":"ok"}`);
    expect(await shown("MainPID")).not.toBe(before);
    expect(await send()).toMatch(/ 201$/);
    expect((await stored()).trim().split("\n")).toHaveLength(1);
  });

  test("ends in time and without a complaint when the machine asks", async () => {
    await machine.sh(`systemctl stop ${unit}`);
    expect(await shown("Result")).toBe("success");
    expect(await shown("ActiveState")).toBe("inactive");
  });
});
