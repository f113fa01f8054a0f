/** Of the generator, which has no types of its own, what is used here. */
declare module "@11ty/eleventy" {
  /** Of markdown-it, which the generator brings along, what is used here. */
  export interface Token {
    /** Such as `heading_open`. */
    type: string;
    /** Such as `h2`. */
    tag: string;
    content: string;
    /** What stands after the fence's beginning, such as `html`. */
    info: string;
    attrs: [name: string, value: string][] | null;
    children: Token[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }

  export interface Markdown {
    core: { ruler: { push(name: string, rule: (state: { tokens: Token[]; env: unknown }) => void): void } };
    renderer: {
      rules: Record<string, (tokens: readonly Token[], at: number, options: object, env: unknown) => string>;
    };
    utils: { escapeHtml(text: string): string };
    parse(text: string, env: object): Token[];
  }

  export interface EleventyConfig {
    ignores: { add(glob: string): void };
    setUseGitIgnore(use: boolean): void;
    addTemplate(path: string, content: string, data?: Record<string, unknown>): void;
    addGlobalData(name: string, data: unknown): void;
    setIncludesDirectory(fromInput: string): void;
    amendLibrary(name: "md", amend: (library: Markdown) => void): void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: { quietMode: boolean; config(config: EleventyConfig): void });
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
