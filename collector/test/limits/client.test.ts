import { describe, expect, it } from "vitest";
import { canonicalAddress, originsOf } from "../../src/limits/address.ts";
import { isProxyName, proxiesOf } from "../../src/limits/proxies.ts";

const PROXY = "10.0.0.2";
const CITIZEN = "203.0.113.7";

const clientOf = (proxies: string[], peer: string | undefined, headers: Record<string, string> = {}) =>
  proxiesOf(proxies).clientOf(new Request("http://localhost/", { headers }), { peer });

describe("who sends", () => {
  it("is who connects, whatever they say of somebody else", () => {
    const claims = { "X-Forwarded-For": "198.51.100.1", Forwarded: "for=198.51.100.1" };
    expect(clientOf([], CITIZEN, claims)).toBe(CITIZEN);
    expect(clientOf([PROXY], CITIZEN, claims)).toBe(CITIZEN);
    expect(clientOf([], PROXY, claims)).toBe(PROXY);
  });

  it("is whom a named proxy has heard from, not whom that one claims", () => {
    expect(clientOf([PROXY], PROXY, { "X-Forwarded-For": CITIZEN })).toBe(CITIZEN);
    expect(clientOf([PROXY], PROXY, { "X-Forwarded-For": `198.51.100.1, 127.0.0.1, ${CITIZEN}` })).toBe(CITIZEN);
    expect(clientOf(["10.0.0.0/30"], PROXY, { "X-Forwarded-For": `198.51.100.1, ${CITIZEN}, 10.0.0.1` })).toBe(CITIZEN);
  });

  it.each([
    [`for=${CITIZEN};proto=https`, CITIZEN],
    [`for=198.51.100.1, For="${CITIZEN}:4711";by=10.0.0.2`, CITIZEN],
    ['by=10.0.0.2;for="[2001:db8::1]:4711"', "2001:db8::1"],
    ["for=198.51.100.1, for=unknown", PROXY],
    ["for=198.51.100.1, for=_hidden", PROXY],
    ["for=198.51.100.1, proto=https", PROXY],
    ["nonsense", PROXY],
    ["", PROXY],
  ])("is read of Forwarded: %s", (header, client) => {
    expect(clientOf([PROXY], PROXY, { Forwarded: header })).toBe(client);
  });

  it("is not read of Forwarded where the proxy writes X-Forwarded-For, and hands on the other as it came", () => {
    const headers = { "X-Forwarded-For": CITIZEN, Forwarded: "for=198.51.100.1" };
    expect(clientOf([PROXY], PROXY, headers)).toBe(CITIZEN);
  });

  it("is the proxy itself, when what it says is no address", () => {
    for (const hop of ["unknown", "", "999.1.1.1", "a".repeat(10_000)])
      expect(clientOf([PROXY], PROXY, { "X-Forwarded-For": `${CITIZEN}, ${hop}` })).toBe(PROXY);
  });

  it("can be told of a Unix socket only where it is named", () => {
    expect(clientOf([], undefined, { "X-Forwarded-For": CITIZEN })).toBeUndefined();
    expect(clientOf(["unix"], undefined, { "X-Forwarded-For": `198.51.100.1, ${CITIZEN}` })).toBe(CITIZEN);
    expect(clientOf(["unix"], undefined)).toBeUndefined();
  });

  it("is told whichever way the addresses are written", () => {
    expect(clientOf([PROXY], "::ffff:10.0.0.2", { "X-Forwarded-For": `${CITIZEN}:52110` })).toBe(CITIZEN);
    expect(clientOf(["fd00::/8"], "FD00::1%eth0", { "X-Forwarded-For": "[2001:DB8:0:0::1]:80" })).toBe("2001:db8::1");
  });
});

describe("an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["203.0.113.7:80", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:CB00:7107", "203.0.113.7"],
    ["2001:0DB8:0000::0001", "2001:db8::1"],
    ["[2001:db8::1]:80", "2001:db8::1"],
    ["fe80::1%eth0", "fe80::1"],
    ["::", "::"],
    ["example.gov.vn", undefined],
    ["1.2.3", undefined],
    ["", undefined],
  ])("%s is %s", (text, canonical) => {
    expect(canonicalAddress(text)).toBe(canonical);
  });

  it("is of a network, and in IPv6 of a household", () => {
    expect(originsOf("203.0.113.7")).toEqual({ address: "203.0.113.7", network: "203.0.113" });
    expect(originsOf("2001:db8:1:2:3:4:5:6")).toEqual({ address: "2001:db8:1:2", network: "2001:db8:1" });
    expect(originsOf("2001:db8::1")).toEqual({ address: "2001:db8:0:0", network: "2001:db8:0" });
    expect(originsOf("::1")).toEqual({ address: "0:0:0:0", network: "0:0:0" });
  });

  it("names a proxy, and so does a network", () => {
    for (const name of ["10.0.0.2", "10.0.0.0/24", "fd00::/8", "2001:db8::1", "unix"])
      expect(isProxyName(name)).toBe(true);
    for (const name of ["proxy.gov.vn", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "/8", "*", "true"])
      expect(isProxyName(name)).toBe(false);
  });
});
