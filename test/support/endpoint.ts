/** How an endpoint answers. */
export interface TestAnswer {
  /** @default 201 */
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds before it answers. */
  delay?: number;
  /** Cuts the connection instead. */
  unreachable?: boolean;
  /** Something on the way dislikes bodies with this word, and answers them so. */
  poison?: { word: string; answer: TestAnswer };
}

/** One request that came. */
export interface Received {
  method: string;
  /** Of the address. */
  path: string;
  headers: Record<string, string>;
  body: string;
  /** What it was answered with; 0 when the connection was cut instead. */
  status: number;
}

export interface Endpoint {
  url: string;
  /** From now on it answers so. */
  answer(answer: TestAnswer): Promise<void>;
  /** What has come so far. */
  received(): Promise<Received[]>;
}

/** An address of the test server that answers as told. @param ending of the address */
export async function openEndpoint(answer: TestAnswer = {}, ending = ""): Promise<Endpoint> {
  const url = `/test-endpoint/${Math.random().toString(36).slice(2)}${ending}`;
  const endpoint: Endpoint = {
    url,
    answer: async (next) => void (await fetch(url, { method: "PUT", body: JSON.stringify(next) })),
    received: async () => (await (await fetch(`${url}/received`)).json()) as Received[],
  };
  await endpoint.answer(answer);
  return endpoint;
}
