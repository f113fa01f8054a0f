import { CollectorError } from "./collector-error.ts";

/** Thrown when a flag, an environment variable or a line of the file of settings cannot be used. */
export class BadSetting extends CollectorError {
  override name = "BadSetting";

  constructor(message: string) {
    super("bad-setting", message);
  }
}
