/**
 * What the query of an address says under a name, as `URLSearchParams` reads it, which pure code does not have.
 * What cannot be decoded is nothing.
 */
export function parameterOf(query: string, name: string): string | undefined {
  for (const pair of query.replace(/^\?/, "").split("&")) {
    const [key = "", ...value] = pair.split("=");
    if (pair && decoded(key) === name) return decoded(value.join("="));
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
