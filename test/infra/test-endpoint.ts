import type { TestRunnerConfig } from "@web/test-runner";
import type { Received, TestAnswer } from "../support/endpoint.ts";

type Middleware = NonNullable<TestRunnerConfig["middleware"]>[number];

interface State {
  answer: TestAnswer;
  received: Received[];
}

const states = new Map<string, State>();

/**
 * Real HTTP for browser tests, one address per test: `PUT` says how to answer from now on, `…/received` lists what came,
 * and everything else is answered as told. `test/support/endpoint.ts` is the other side.
 */
export const testEndpoint: Middleware = async (context, next) => {
  const [, root, id = "", list] = context.path.split("/");
  if (root !== "test-endpoint") return next();
  const state = states.get(id) ?? { answer: {}, received: [] };
  states.set(id, state);
  let body = "";
  for await (const chunk of context.req.setEncoding("utf8")) body += String(chunk);
  if (context.method === "PUT") {
    state.answer = JSON.parse(body) as TestAnswer;
    context.status = 204;
  } else if (list === "received") {
    context.body = JSON.stringify(state.received);
  } else {
    const { poison } = state.answer;
    const answer = poison && body.includes(poison.word) ? poison.answer : state.answer;
    const status = answer.unreachable ? 0 : (answer.status ?? 201);
    const headers = { ...context.headers } as Record<string, string>;
    state.received.push({ method: context.method, path: context.path, headers, body, status });
    if (answer.delay) await new Promise((done) => setTimeout(done, answer.delay));
    if (answer.unreachable) {
      context.respond = false;
      context.req.socket.destroy();
      return;
    }
    context.set(answer.headers ?? {});
    context.status = status;
    context.body = answer.body ?? "";
  }
};
