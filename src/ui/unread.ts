/**
 * Why a file could not be fetched, where that is for the webmaster to mend: in one line, or nothing where it may be the network. A browser
 * tells a page no cause, so it is asked for anew.
 */
export async function unread(address: string): Promise<string | undefined> {
  if (!navigator.onLine) return undefined;
  const { protocol, origin } = Object.assign(document.createElement("a"), { href: address });
  if (location.protocol === "https:" && protocol === "http:")
    return `${address} is http and this page is https, so the browser does not load it. Write an https address into src.`;
  let isForbidden = false;
  const note = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === "enforce" && effectiveDirective === "connect-src") isForbidden ||= blockedURI === address;
  };
  document.addEventListener("securitypolicyviolation", note);
  const init: RequestInit = { method: "HEAD", mode: "no-cors", credentials: "omit", cache: "no-store" };
  const isThere = await fetch(address, init).then(
    () => true,
    () => false,
  );
  // The browser tells of a violation in a task of its own.
  await new Promise((done) => setTimeout(done));
  document.removeEventListener("securitypolicyviolation", note);
  if (isForbidden)
    return `This page’s Content-Security-Policy forbids connections to ${address}. Add that address to connect-src.`;
  if (isThere && origin !== location.origin)
    return `${address} is there, but does not allow pages of ${location.origin}. Let it answer with Access-Control-Allow-Origin for that address, or put the file on this site.`;
  return undefined;
}
