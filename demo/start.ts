import { DemoError } from "./demo-error.ts";
import { startDemo } from "./start-demo.ts";

const { PORT = "8080", DATABASE: database = "data/demo.db", SAMPLE = "yes" } = process.env;

async function start(): Promise<void> {
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_535)
    throw new DemoError(`PORT is “${PORT}”. Give a whole number from 0 to 65535.`);
  const demo = await startDemo({ port, database, sample: SAMPLE !== "no" });
  if (port && !demo.url.endsWith(`:${port}`)) console.log(`Port ${port} is taken, so the next free one is used.`);
  console.log(
    `\n  Satisfaction survey, demo: ${demo.url}/\n\n  Submissions are kept in ${database}. ${
      SAMPLE === "no" ? "" : "Sample data are shown until there are some; without them: SAMPLE=no npm start\n  "
    }Ctrl+C ends the demo.\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void demo.close());
}

try {
  await start();
} catch (error) {
  // What the person who starts it can mend needs no stack trace.
  console.error(error instanceof DemoError ? error.message : error);
  process.exitCode = 1;
}
