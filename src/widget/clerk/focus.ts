import { fieldId } from "./view/ids.ts";

/** Where fields are drawn. */
export interface FieldsHost {
  readonly hasUpdated: boolean;
  renderRoot: ParentNode;
  /** Draws what is to be drawn before it returns. */
  performUpdate(): void;
}

/** Draws what was typed, which may have opened a field, and puts the focus there. */
export function goTo(host: FieldsHost, refresh: () => void, id: string): void {
  refresh();
  host.performUpdate();
  const field = (host.renderRoot as ShadowRoot).getElementById(fieldId(id)) as HTMLInputElement | null;
  field?.focus();
  // What stands there is replaced by what is typed; words are gone on with.
  if (field?.localName === "input") field.select();
}
