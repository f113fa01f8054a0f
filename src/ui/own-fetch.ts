let frame: HTMLIFrameElement | undefined;

/**
 * The browser's own `fetch`: that of an empty frame, which has the page's origin, policy and service worker. For pages that have put
 * something in the place of theirs that brings no answers back.
 */
export function ownFetch(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  frame ??= Object.assign(document.createElement("iframe"), { hidden: true });
  if (!frame.isConnected) document.documentElement.append(frame);
  return frame.contentWindow!.fetch(url, init);
}
