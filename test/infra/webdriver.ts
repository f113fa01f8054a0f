/** One browser session over the WebDriver protocol: https://www.w3.org/TR/webdriver2/ */
export interface WebDriver {
  post(path: string, body?: object): Promise<unknown>;
  get(path: string): Promise<unknown>;
  execute<Result>(script: string, ...args: unknown[]): Promise<Result>;
  close(): Promise<void>;
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { "Content-Type": "application/json" },
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${value.error}, ${value.message}`);
  return value;
}

export async function openSession(driver: string, capabilities: object): Promise<WebDriver> {
  const opened = await request("POST", `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
  const session = `${driver}/session/${(opened as { sessionId: string }).sessionId}`;
  const post = (path: string, body: object = {}) => request("POST", session + path, body);
  return {
    post,
    get: (path) => request("GET", session + path),
    execute: async <Result>(script: string, ...args: unknown[]) =>
      (await post("/execute/sync", { script, args })) as Result,
    close: async () => void (await request("DELETE", session)),
  };
}
