/** What is given for the settings of a topic. */
export interface GivenSettings<Name extends string> {
  /** From a flag, an environment variable, the file of settings, or what is taken without them; the first of these wins. */
  value: (name: Name) => string;
  /** From a flag only. */
  flag: (name: Name) => string | undefined;
}

/** The settings that belong together: their names, and what they mean. */
export interface SettingTopic<Name extends string, Read> {
  /** Each name, as a flag has it, with what is taken without it. */
  defaults: Readonly<Record<Name, string>>;
  /** Checks what is given. @throws BadSetting says what is wrong and how to mend it */
  read(given: GivenSettings<Name>): Read;
}

/** Lets the compiler find the names in the defaults. */
export const topic = <Name extends string, Read>(settings: SettingTopic<Name, Read>): SettingTopic<Name, Read> =>
  settings;
