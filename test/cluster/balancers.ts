import type { SpawnOptions } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../faults/lanes.ts";
import { needProgram } from "../programs.ts";
import { type DatabaseNode, PASSWORD } from "./database-node.ts";
import { changed, example, variables } from "./example.ts";
import { service } from "./service.ts";

export interface Balancers {
  /** What a collector takes for its database. */
  database: string;
  /** What citizens' devices take for the collector. */
  url: string;
  end(): void;
}

/** Starts HAProxy and PgBouncer before these collectors and database machines. */
export async function startBalancers(
  folder: string,
  user: SpawnOptions,
  nodes: readonly DatabaseNode[],
  collectors: readonly number[],
): Promise<Balancers> {
  const [primary, front, pool] = [await freePort(), await freePort(), await freePort()];

  const machines = nodes.map(({ postgres, api }, at) => ({
    [`DB${at + 1}`]: `127.0.0.1:${postgres}`,
    [`DB${at + 1}_HOST`]: "127.0.0.1",
    [`DB${at + 1}_API`]: String(api),
  }));
  const env = variables("haproxy.env", {
    PRIMARY: `127.0.0.1:${primary}`,
    COLLECTORS: `127.0.0.1:${front}`,
    ...Object.assign({}, ...machines),
    ...Object.fromEntries(collectors.map((port, at) => [`COLLECTOR${at + 1}`, `127.0.0.1:${port}`])),
  });
  const haproxy = join(folder, "haproxy.cfg");
  writeFileSync(haproxy, example("haproxy.cfg"));
  const proxy = service(needProgram("haproxy"), ["-db", "-f", haproxy], join(folder, "haproxy.log"), {
    env: { PATH: process.env["PATH"], ...env },
  });

  const users = join(folder, "userlist.txt");
  writeFileSync(users, `"collector" "${PASSWORD}"\n`);
  const pgbouncer = join(folder, "pgbouncer.ini");
  writeFileSync(
    pgbouncer,
    changed("pgbouncer.ini", {
      "port=5000": `port=${primary}`,
      "listen_port = 6432": `listen_port = ${pool}`,
      "/etc/pgbouncer/userlist.txt": users,
    }),
  );
  const bouncer = service(needProgram("pgbouncer"), [pgbouncer], join(folder, "pgbouncer.log"), user);

  return {
    database: `postgres://collector:${encodeURIComponent(PASSWORD)}@127.0.0.1:${pool}/survey`,
    url: `http://127.0.0.1:${front}`,
    end: () => [proxy, bouncer].forEach((each) => each.end()),
  };
}
