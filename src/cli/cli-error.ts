import type { SurveyErrorCode } from "../errors/codes.ts";
import { SurveyError } from "../errors/survey-error.ts";
import { fill } from "../locales/fill.ts";
import type { CommandWords } from "../locales/parts/command/type.ts";

type Params = Record<string, string | number>;

/** Something that the person at the shell can mend: told in their language, without a stack trace. */
export class CliError extends SurveyError {
  override name = "CliError";
  /** What the program ends with: 2 when it was called wrongly, 1 for anything else. */
  readonly exitCode: 1 | 2 = 1;
  /** The message. */
  readonly say: (words: CommandWords) => string;

  constructor(code: SurveyErrorCode, key: string, say: (words: CommandWords) => string) {
    super(code, key);
    this.say = say;
  }
}

/** Thrown when a command or one of its flags is wrong. */
export class UsageError extends CliError {
  override name = "UsageError";
  override readonly exitCode = 2;

  constructor(key: keyof CommandWords["usage"], params: Params = {}) {
    super("cli-usage", key, ({ usage }) => fill(usage[key], params));
  }
}

/** Thrown when what is in a file is wrong. */
export class InputError extends CliError {
  override name = "InputError";

  constructor(key: keyof CommandWords["input"], params: Params = {}) {
    super("cli-input", key, ({ input }) => fill(input[key], params));
  }
}

/** Thrown when no browser makes a PDF. */
export class PdfError extends CliError {
  override name = "PdfError";

  constructor(key: keyof CommandWords["pdf"], params: Params = {}) {
    super("cli-pdf", key, ({ pdf }) => fill(pdf[key], params));
  }
}

/** Thrown when the system does not let a file be read or written. */
export class FileError extends CliError {
  override name = "FileError";

  constructor(key: "cannotRead" | "cannotWrite", file: string, cause: unknown) {
    const { code, message } = cause as NodeJS.ErrnoException;
    super("cli-file", key, ({ file: words }) => {
      const reason = words.reasons[code as keyof CommandWords["file"]["reasons"]] ?? message;
      return fill(words[key], { file, reason });
    });
  }
}
