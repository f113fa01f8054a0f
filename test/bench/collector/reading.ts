import { percentile } from "../statistics.ts";
import { survey } from "./submissions.ts";

/** How long a reader waits, in milliseconds: half of the times were shorter. */
export interface Reading {
  results: number;
  list: number;
  /** The whole of it. */
  exported: number;
  /** Bytes of the export. */
  bytes: number;
}

const TIMES = 9;

/** Reads what readers read, one after the other. */
export async function reading(url: string, most = Infinity): Promise<Reading> {
  const results = await timed(() => get(`${url}/surveys/${survey.id}/results`));
  const list = await timed(() => get(`${url}/submissions?survey=${survey.id}&limit=50`));
  const began = performance.now();
  const bytes = await get(`${url}/export.ndjson?survey=${survey.id}`, most);
  return { results, list, exported: performance.now() - began, bytes };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return percentile(times, 0.5);
}

/** @returns how many bytes came, until there were enough */
async function get(url: string, most = Infinity): Promise<number> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let bytes = 0;
  for await (const piece of answer.body!) {
    bytes += piece.byteLength;
    if (bytes >= most) break;
  }
  return bytes;
}
