import type { ProblemCode } from "../problem-codes.ts";
import { RequestProblem } from "../request-problem.ts";

/** An error as one thread tells it to another: structured cloning leaves out its code. */
export type SentError =
  | { problem: ProblemCode; params: RequestProblem["params"] }
  | { name: string; message: string; stack: string | undefined; code: string | undefined };

export function sentError(error: unknown): SentError {
  if (error instanceof RequestProblem) return { problem: error.code, params: error.params };
  const { name = "Error", message = String(error), stack, code } = Object(error) as Partial<NodeJS.ErrnoException>;
  return { name, message, stack, code };
}

export function receivedError(sent: SentError): Error {
  if ("problem" in sent) return new RequestProblem(sent.problem, sent.params);
  const { message, ...rest } = sent;
  return Object.assign(new Error(message), rest);
}
