import { type Server, createServer } from "node:net";

/** Stands where speech-dispatcher does, speaks its protocol (SSIP), and writes down what it is given to say. */
export interface SpeechServer {
  /** What was said so far, in order, as text. */
  said: string[];
  close(): void;
}

/** @param path of the socket that `SPEECHD_ADDRESS` names */
export function speechServer(path: string): Promise<SpeechServer> {
  const said: string[] = [];
  let messages = 0;
  const server: Server = createServer((socket) => {
    let rest = "";
    let text: string[] | undefined;
    const answer = (...lines: string[]): void => void socket.write(lines.map((line) => `${line}\r\n`).join(""));
    const queued = (what: string): void => {
      said.push(plain(what));
      messages++;
      answer(`225-${messages}`, "225 OK MESSAGE QUEUED");
    };
    // The reader goes without a word when it ends.
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const lines = (rest + String(data)).split("\r\n");
      rest = lines.pop()!;
      for (const line of lines) {
        const [command = "", first, ...more] = line.split(" ");
        if (text && line !== ".") text.push(line);
        else if (text) {
          queued(text.join("\n"));
          text = undefined;
        } else if (command === "SPEAK") {
          text = [];
          answer("230 OK RECEIVING DATA");
        } else if (command === "CHAR" || command === "KEY") queued([first, ...more].join(" "));
        else answer(...(ANSWERS[`${command} ${first}`] ?? ANSWERS[command] ?? ["208 OK SET"]));
      }
    });
  });
  return new Promise((resolve) => server.listen(path, () => resolve({ said, close: () => void server.close() })));
}

/** What a server without any voice of its own says. */
const ANSWERS: Readonly<Record<string, string[]>> = {
  "LIST OUTPUT_MODULES": ["250-log", "250 OK MODULE LIST SENT"],
  LIST: ["249-vi\tvi\tnone", "249-en\ten\tnone", "249 OK VOICE LIST SENT"],
  GET: ["251-0", "251 OK GET RETURNED"],
  HISTORY: ["245-1", "245 OK CLIENT ID SENT"],
  QUIT: ["231 HAPPY HACKING"],
};

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

/** Without the marks at each word. */
const plain = (ssml: string): string =>
  ssml
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]!)
    .replaceAll(/\s+/g, " ")
    .trim();
