import type { SpawnOptions } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../faults/lanes.ts";
import { type Program, needProgram } from "../programs.ts";
import { example, variables } from "./example.ts";
import { type Service, service } from "./service.ts";
import { wire } from "./wire.ts";

export const PASSWORD = "of this run only";

/** One of the three database machines: etcd, Patroni, and the PostgreSQL that Patroni runs. */
export interface DatabaseNode {
  name: string;
  /** Where others reach its PostgreSQL and Patroni's answers. */
  postgres: number;
  api: number;
  /** Whether Patroni holds it for the primary. */
  isPrimary(): Promise<boolean>;
  /** `kill -9` of PostgreSQL's first process, after which the others end by themselves; Patroni lives. */
  killPostgres(): void;
  /** Cuts it off from the other machines, and them from it. */
  cut(): void;
  mend(): void;
  end(): void;
}

interface Ports {
  client: number;
  peer: number;
}

/** Starts the machines, whose etcds know each other from the beginning. */
export async function databaseNodes(folder: string, user: SpawnOptions): Promise<DatabaseNode[]> {
  const names = ["db1", "db2", "db3"];
  const ports: Ports[] = [];
  for (const _ of names) ports.push({ client: await freePort(), peer: await freePort() });
  const cluster = names.map((name, at) => `${name}=http://127.0.0.1:${ports[at]!.peer}`).join(",");
  return Promise.all(names.map((name, at) => databaseNode({ name, at, ports, cluster, folder, user })));
}

interface Options {
  name: string;
  at: number;
  ports: Ports[];
  cluster: string;
  folder: string;
  user: SpawnOptions;
}

async function databaseNode({ name, at, ports, cluster, folder, user }: Options): Promise<DatabaseNode> {
  const home = join(folder, name);
  mkdirSync(home, { mode: 0o700 });
  if (typeof user.uid === "number" && typeof user.gid === "number") chownSync(home, user.uid, user.gid);
  const run = (program: Program, args: string[], env: Record<string, string>): Service =>
    service(needProgram(program), args, join(home, `${program}.log`), {
      ...user,
      cwd: home,
      env: { PATH: process.env["PATH"], HOME: home, ...env },
    });

  const { client, peer } = ports[at]!;
  const etcd = run(
    "etcd",
    [],
    variables("etcd.env", {
      ETCD_NAME: name,
      ETCD_DATA_DIR: join(home, "etcd"),
      ETCD_LISTEN_CLIENT_URLS: `http://127.0.0.1:${client}`,
      ETCD_ADVERTISE_CLIENT_URLS: `http://127.0.0.1:${client}`,
      ETCD_LISTEN_PEER_URLS: `http://127.0.0.1:${peer}`,
      ETCD_INITIAL_ADVERTISE_PEER_URLS: `http://127.0.0.1:${peer}`,
      ETCD_INITIAL_CLUSTER: cluster,
    }),
  );

  const listens = { postgres: await freePort(), api: await freePort() };
  const [postgres, api] = await Promise.all([wire(listens.postgres), wire(listens.api)]);
  // Its own etcd stands on the same machine, so that one is never cut off from it.
  const ways = await Promise.all(ports.map((each) => wire(each.client)));
  const others = ways.filter((_, way) => way !== at);
  const config = join(home, "config.yml");
  writeFileSync(config, example("patroni.yml"));
  const data = join(home, "data");
  const patroni = run("patroni", [config], {
    ...variables("patroni.env", {
      PATRONI_NAME: name,
      PATRONI_ETCD_HOSTS: ways.map(({ port }, way) => `127.0.0.1:${way === at ? client : port}`).join(","),
      PATRONI_RESTAPI_LISTEN: `127.0.0.1:${listens.api}`,
      PATRONI_RESTAPI_CONNECT_ADDRESS: `127.0.0.1:${api.port}`,
      PATRONI_POSTGRESQL_LISTEN: `127.0.0.1:${listens.postgres}`,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: `127.0.0.1:${postgres.port}`,
      PATRONI_POSTGRESQL_DATA_DIR: data,
      PATRONI_POSTGRESQL_BIN_DIR: dirname(realpathSync(needProgram("postgres"))),
      PATRONI_SUPERUSER_PASSWORD: PASSWORD,
      PATRONI_REPLICATION_PASSWORD: PASSWORD,
    }),
    // Else it would learn the addresses behind the ways that can be cut.
    PATRONI_ETCD_USE_PROXIES: "true",
  });

  function killPostgres(): void {
    const [pid] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
  }

  const wires = [postgres, api, ...others];
  return {
    name,
    postgres: postgres.port,
    api: api.port,
    async isPrimary() {
      const answer = await fetch(`http://127.0.0.1:${listens.api}/primary`, {
        signal: AbortSignal.timeout(2000),
      }).catch(() => undefined);
      return answer?.status === 200;
    },
    killPostgres,
    cut() {
      // Without the other machines, it has no majority and says nothing that counts; stopped, it says nothing.
      etcd.signal("SIGSTOP");
      for (const each of wires) each.cut();
    },
    mend() {
      etcd.signal("SIGCONT");
      for (const each of wires) each.mend();
    },
    end() {
      patroni.end();
      etcd.end();
      for (const each of [...wires, ...ways]) each.close();
      try {
        killPostgres();
      } catch {
        // It had not begun, or has ended.
      }
    },
  };
}

/** The machine that is the primary now; waits for one. */
export async function primaryOf(nodes: readonly DatabaseNode[], within = 120_000): Promise<DatabaseNode> {
  for (const deadline = Date.now() + within; Date.now() < deadline; await pause(200)) {
    const answers = await Promise.all(nodes.map((node) => node.isPrimary()));
    const at = answers.indexOf(true);
    if (at >= 0) return nodes[at]!;
  }
  throw new Error(`No machine was the primary for ${within / 1000} s.`);
}
