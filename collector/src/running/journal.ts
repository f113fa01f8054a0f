import pino from "pino";

/** How the program writes what happens: sentences for people, or JSON for programs that gather logs. */
export const JOURNAL_FORMATS = ["text", "json"] as const;
export type JournalFormat = (typeof JOURNAL_FORMATS)[number];

/** A request, as far as it may be written down: nothing of who sent it, nor of what. */
export interface Handled {
  method: string;
  route: string;
  status: number;
  /** From its arrival to its answer. */
  milliseconds: number;
}

/** What the program tells its operator. No method is given anything that a person has sent. */
export interface Journal {
  /** Something happened as it should. */
  tell(event: string, sentence: string): void;
  /** The operator should look at something. */
  warn(event: string, sentence: string): void;
  /** Something failed. */
  failure(error: unknown): void;
  /** A request was answered. As text, this is written nowhere: the web server in front has a log of its own. */
  handled(request: Handled): void;
}

const journals: Record<JournalFormat, () => Journal> = {
  text: () => ({
    tell: (_, sentence) => console.log(sentence),
    warn: (_, sentence) => console.warn(sentence),
    failure: (error) => console.error(error),
    handled() {},
  }),
  json() {
    const log = pino({
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      messageKey: "message",
    });
    return {
      tell: (event, sentence) => log.info({ event }, sentence),
      warn: (event, sentence) => log.warn({ event }, sentence),
      failure: (error) => log.error({ event: "failure", error: plain(error) }, nameOf(error)),
      handled: (request) => log.info({ event: "request", ...request }, `${request.method} ${request.route}`),
    };
  },
};

export const journalIn = (format: JournalFormat): Journal => journals[format]();

const nameOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** PostgreSQL's errors carry values of the row in `detail`, so only what says where and why is taken. */
function plain(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, code: (error as NodeJS.ErrnoException).code, stack };
}
