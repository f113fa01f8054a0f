import { LitElement, type PropertyValues } from "lit";
import { adoptStyles } from "./adopt-styles.ts";
import { guard } from "./guard.ts";
import { watchLanguage } from "./language.ts";
import { OwnNodes } from "./own-nodes.ts";

/**
 * An element of ours in a page that is not. What happens inside stays inside, what others do to its nodes is kept out of Lit's way, and it
 * follows the page's language, and the page where that moves it.
 */
export abstract class PageElement extends LitElement {
  declare private nodes: OwnNodes | undefined;
  declare private stopWatching: (() => void) | undefined;

  /** The styles of what it shows. */
  protected abstract get styles(): readonly string[];

  /** Finds the words for the language that is wanted now. */
  protected abstract speak(): Promise<void>;

  /** @internal Puts its styles on, at first or again. */
  restyle(root = this.renderRoot as ShadowRoot): void {
    adoptStyles(root, this.styles);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: "open" });
    this.restyle(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    guard(this.renderRoot as ShadowRoot);
    this.stopWatching = watchLanguage(this, () => void this.speak());
    // It may have been moved to another document, and to where another language is spoken.
    if (this.hasUpdated) {
      this.restyle();
      void this.speak();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const loading = this.nodes?.loading;
    return loading ? loading.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    (this.nodes ??= new OwnNodes(this.renderRoot)).draw(() => super.update(changed));
  }
}
