import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { checkSubmission, digestOf, receiptOf } from "../../../src/schema/index.ts";
import { survey } from "./submissions.ts";
import { tellUsage } from "./usage.ts";

/*
 * The least that a collector does before it stores, in a process of its own: it takes a request, checks the submission in it, and answers. Nothing is
 * stored, nothing is limited, and nobody but this bench is served.
 */
const digest = digestOf(survey);
const server = createServer(async (request, response) => {
  const data = JSON.parse(await text(request)) as unknown;
  const { submission } = checkSubmission(survey, data, { digest });
  const answer = submission ? JSON.stringify({ id: submission.id, receipt: receiptOf(submission.id) }) : "";
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(answer) };
  response.writeHead(submission ? 201 : 422, headers).end(answer);
});
server.listen(0, "127.0.0.1", () => {
  tellUsage();
  process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
