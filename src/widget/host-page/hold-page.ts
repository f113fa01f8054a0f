import type { ReactiveControllerHost } from "lit";

/**
 * Has the browser ask before the page goes away with what exists nowhere else yet. Only then, because a page with such a listener may be
 * left out of the back/forward cache.
 */
export function holdPage(host: HTMLElement & ReactiveControllerHost, isUnsaved: () => boolean): void {
  const hold = (event: Event): void => event.preventDefault();
  const letGo = (): void => removeEventListener("beforeunload", hold);
  host.addController({
    hostUpdated: () => (isUnsaved() && host.isConnected ? addEventListener("beforeunload", hold) : letGo()),
    hostDisconnected: letGo,
  });
}
