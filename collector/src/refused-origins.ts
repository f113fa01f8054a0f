/** So many are told apart; a stranger can make up any number. */
const MOST = 100;

/** @returns a function that tells the operator of each site whose pages may not send, once, with what to do if they should */
export function refusedOrigins(notice: (line: string) => void): (origin: string) => void {
  const told = new Set<string>();
  return (origin) => {
    // What is no address was not sent by a browser, and could be anything.
    const site = URL.canParse(origin) && new URL(origin).origin;
    if (site !== origin || told.has(site) || told.size > MOST) return;
    told.add(site);
    if (told.size > MOST) notice("Pages of many other sites try to send as well; they are not listed.");
    else notice(`Refused what a page of ${site} sends. If it should, start the collector with --origins ${site}`);
  };
}
