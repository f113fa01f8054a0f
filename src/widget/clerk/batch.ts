import { CONTEXT_LENGTH, type Survey, recordOf } from "../../schema/index.ts";
import { type NamedValue, UNIT } from "./named-units.ts";
import { NAME } from "../../schema/patterns.ts";

/** The field that says how the forms came back. */
export const CHANNEL = "channel";

/** What is asked once, and goes for all forms that follow. */
export interface BatchField {
  /** `channel`, or the name of a context field. */
  name: string;
  /** The only values that there are. */
  values?: readonly string[] | undefined;
  /** These in words. */
  named?: readonly NamedValue[] | undefined;
}

/** What a batch of forms has in common, as the clerk says it. */
export class Batch {
  readonly fields: BatchField[];
  readonly values = new Map<string, string>();

  /** @param supplied what the page says already: that is not asked */
  constructor({ context = {} }: Survey, supplied: Readonly<Record<string, string>>, channel: string) {
    const open = Object.entries(context).filter(([name]) => !Object.hasOwn(supplied, name));
    this.fields = [{ name: CHANNEL }, ...open.map(([name, { values }]) => ({ name, values }))];
    this.values.set(CHANNEL, channel);
  }

  /** The units have names from now on; of these, the survey may take some only. */
  nameUnits(units: readonly NamedValue[]): void {
    for (const field of this.fields) {
      if (field.name !== UNIT) continue;
      field.named = units.filter(({ value }) => field.values?.includes(value) ?? true);
      field.values ??= units.map(({ value }) => value);
    }
  }

  valueOf(name: string): string {
    return (this.values.get(name) ?? "").trim();
  }

  get channel(): string {
    return this.valueOf(CHANNEL);
  }

  /** The context fields that were filled in. */
  get context(): Record<string, string> {
    const filled = this.fields.filter(({ name }) => name !== CHANNEL && this.valueOf(name));
    return recordOf(filled.map(({ name }) => [name, this.valueOf(name)]));
  }

  isWrong({ name, values }: BatchField): boolean {
    const value = this.valueOf(name);
    if (name === CHANNEL) return !NAME.test(value);
    return value !== "" && (values ? !values.includes(value) : value.length > CONTEXT_LENGTH);
  }
}
