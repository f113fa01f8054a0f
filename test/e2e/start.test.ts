import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type Server, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startDemo } from "../../demo/start-demo.ts";

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "survey-demo-"));
});
afterEach(async () => {
  child?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the demo as `npm start` does after building. @returns what it prints, once there is an address or it has ended */
function start(env: Record<string, string>): Promise<string> {
  const started = spawn(process.execPath, ["--import", "tsx", "demo/start.ts"], {
    env: { ...process.env, DATABASE: join(folder, "demo.db"), ...env },
  });
  child = started;
  return new Promise((resolve) => {
    let printed = "";
    const hear = (text: Buffer): void => {
      printed += String(text);
      if (printed.includes("Ctrl+C")) resolve(printed);
    };
    started.stdout.on("data", hear);
    started.stderr.on("data", hear);
    started.once("close", () => resolve(printed));
  });
}

const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  });

test("npm start prints the address, where the site answers, also where the port that it was given is taken", async () => {
  const server = await listening();
  const { port } = server.address() as { port: number };
  const printed = await start({ PORT: String(port) });
  expect(printed).toContain(`Port ${port} is taken`);
  const [address] = /http:\S+/.exec(printed)!;
  expect(Number(new URL(address).port)).toBeGreaterThan(port);
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("satisfaction-survey.js");
  server.close();
});

test("a port that is none is named", async () => {
  expect(await start({ PORT: "http" })).toBe("PORT is “http”. Give a whole number from 0 to 65535.\n");
});

test("a database in use is said in words", async () => {
  const database = join(folder, "demo.db");
  const other = new Database(database);
  other.exec("PRAGMA locking_mode = EXCLUSIVE; CREATE TABLE t (x)");
  const options = { port: 0, database };
  await expect(startDemo(options)).rejects.toThrow(/cannot be opened: .*locked[^]*DATABASE=/);
  other.close();
});

test("a database that is none is said in words", async () => {
  const database = join(folder, "demo.db");
  await writeFile(database, "This is a letter, not a database.".repeat(40));
  await expect(startDemo({ port: 0, database })).rejects.toThrow(/cannot be opened/);
});

test("a widget that has not been built is said in words", async () => {
  const options = { port: 0, database: join(folder, "demo.db"), bundles: folder };
  await expect(startDemo(options)).rejects.toThrow('Run "npm run build"');
});
