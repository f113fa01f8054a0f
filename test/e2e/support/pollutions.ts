/** What libraries and scripts do to a page's names. */
interface Pollution {
  script: string;
  /** Whether the survey goes on all the same; where not, what stands in the tag stays. */
  survives: boolean;
}

const survived = (script: string): Pollution => ({ script, survives: true });
const fatal = (script: string): Pollution => ({ script, survives: false });

export const pollutions: Record<string, Pollution> = {
  "toJSON on arrays": survived(
    "Array.prototype.toJSON = function () { return '[' + Array.prototype.map.call(this, (x) => JSON.stringify(x)).join(', ') + ']'; }",
  ),
  "toJSON on objects": survived("Object.prototype.toJSON = function () { return 'object'; }"),
  "toJSON on strings": survived("String.prototype.toJSON = function () { return '\"' + this + '\"'; }"),
  "toJSON on dates": survived("Date.prototype.toJSON = () => 'date'"),
  "another Element": survived("window.Element = function () {}"),
  "another Document": survived("window.Document = function () {}"),
  "no Document": survived("window.Document = undefined"),
  "another ShadowRoot": survived("window.ShadowRoot = function () {}"),
  "another Node": survived("window.Node = {}"),
  "another Event": survived("window.Event = function (type) { this.type = type; }"),
  "another CustomEvent": survived("window.CustomEvent = function () {}"),
  "another UIEvent": survived("window.UIEvent = function () {}"),
  "a fetch that is wrapped": survived(
    "const real = window.fetch; window.fetch = function () { return real.apply(this, arguments).then((r) => r); }",
  ),
  "a Promise without finally": survived(
    "delete Promise.prototype.finally; delete Promise.allSettled; delete Promise.any",
  ),
  "an Array.from that knows no iterables": survived(
    "Array.from = (x) => { const a = []; for (let i = 0; i < (x.length || 0); i++) a.push(x[i]); return a; }",
  ),
  "enumerable additions to arrays": survived("Array.prototype.each = function () {}; Array.prototype.clone = 1"),
  "additions to strings": survived("String.prototype.strip = function () {}; String.prototype.startsWithAny = 1"),
  "functions in every object": survived(
    "Object.prototype.extend = function () {}; Object.prototype.clone = function () {}",
  ),
  "another toISOString": survived("Date.prototype.toISOString = function () { return '\"' + this.getTime() + '\"'; }"),
  "a Date.now that makes dates": survived("Date.now = () => new Date()"),
  "a Date.parse that makes dates": survived("const parse = Date.parse; Date.parse = (x) => new Date(parse(x))"),
  "a subclass of Date": survived("window.Date = class extends Date {}"),
  "no crypto": survived("Object.defineProperty(window, 'crypto', { value: undefined })"),
  "no randomUUID": survived("delete Crypto.prototype.randomUUID"),
  "a Web Lock that is never granted": survived("LockManager.prototype.request = () => new Promise(() => {})"),
  "no Web Locks": survived("Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })"),
  "no requestIdleCallback": survived("delete window.requestIdleCallback"),
  "no structuredClone and no queueMicrotask": survived("window.structuredClone = window.queueMicrotask = undefined"),
  "no indexedDB": survived("Object.defineProperty(window, 'indexedDB', { value: undefined })"),
  "an indexedDB that throws": survived("IDBFactory.prototype.open = () => { throw new Error('blocked'); }"),
  "a localStorage that throws": survived(
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } })",
  ),
  "frozen intrinsics": survived(
    "[Object, Array, String, Function, Date, Promise, Error, RegExp, Symbol, Map, Set].forEach((c) => { Object.freeze(c); Object.freeze(c.prototype); })",
  ),
  // Analytics, consent managers and shims wrap it, each in its own way.
  "a fetch with addresses and options of its own": survived(
    "const real = window.fetch; window.fetch = (input, init) => real(String(input.url || input), init && Object.assign({}, init))",
  ),
  "a fetch that adds headers": survived(
    "const real = window.fetch; window.fetch = (input, init = {}) => real(input, { ...init, headers: { ...init.headers, 'X-Requested-With': 'fetch' } })",
  ),
  "a fetch that makes Requests": survived(
    "const real = window.fetch; window.fetch = (input, init) => real(new Request(input, init))",
  ),
  "a fetch that swallows failures": survived(
    "const real = window.fetch; window.fetch = (...all) => real(...all).catch(() => {})",
  ),
  "a fetch that returns nothing": survived(
    "const real = window.fetch; window.fetch = (...all) => void real(...all).catch(() => {})",
  ),
  "a fetch that resolves to nothing": survived(
    "const real = window.fetch; window.fetch = (...all) => real(...all).then(() => {})",
  ),
  "a fetch that resolves to data": survived(
    "const real = window.fetch; window.fetch = (...all) => real(...all).then((answer) => answer.json())",
  ),
  "a fetch that resolves to something like a Response": survived(
    "const real = window.fetch; window.fetch = (...all) => real(...all).then((answer) => ({ ok: answer.ok, status: answer.status, json: () => answer.json() }))",
  ),
  "a fetch with a then of its own": survived(
    "const real = window.fetch; window.fetch = (...all) => { const made = real(...all); return { then: (a, b) => made.then(a, b) }; }",
  ),
  "a requestAnimationFrame that never comes": survived("window.requestAnimationFrame = () => 0"),
  "a requestAnimationFrame that comes at once": survived("window.requestAnimationFrame = (act) => (act(), 0)"),
  "other observers": survived(
    "window.IntersectionObserver = window.ResizeObserver = window.PerformanceObserver = function () {}",
  ),
  "a MutationObserver that sees nothing": survived(
    "window.MutationObserver = class { observe() {} disconnect() {} takeRecords() { return []; } }",
  ),
  "a queueMicrotask that forgets and a structuredClone that throws": survived(
    "window.queueMicrotask = () => {}; window.structuredClone = () => { throw new Error(); }",
  ),
  "storages that throw when they are asked for": survived(
    "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } })",
  ),
  "an indexedDB that never answers": survived("IDBFactory.prototype.open = () => new EventTarget()"),
  "Web Locks that throw when they are asked for": survived(
    "Object.defineProperty(Navigator.prototype, 'locks', { get() { throw new DOMException('denied', 'SecurityError'); } })",
  ),
  "no crypto.subtle and no service workers, as without TLS": survived(
    "delete Crypto.prototype.subtle; delete Crypto.prototype.randomUUID; delete Navigator.prototype.serviceWorker; delete Navigator.prototype.locks",
  ),
  "getRandomValues that throws": survived("Crypto.prototype.getRandomValues = () => { throw new Error(); }"),
  "another Promise": survived(
    "const Real = Promise; window.Promise = function (act) { const made = new Real(act); return { then: (a, b) => made.then(a, b), catch: (b) => made.catch(b) }; }; Promise.resolve = (x) => new Promise((done) => done(x)); Promise.all = (x) => Real.all(x); Promise.race = (x) => Real.race(x)",
  ),
  "another Response and another Headers": survived("window.Response = window.Headers = function () {}"),
  "another URL": survived("window.URL = '/portal/'"),
  "a setTimeout that takes no other arguments": survived(
    "const real = window.setTimeout; window.setTimeout = (act, after) => real(() => act(), after)",
  ),
  "a JSON library from 2005": survived(
    "JSON.stringify = (x) => typeof x === 'string' ? '\"' + x + '\"' : String(x); JSON.parse = (x) => eval('(' + x + ')')",
  ),
  "a get in every object": fatal("Object.prototype.get = function () {}"),
  "a value in every object": fatal("Object.prototype.value = 1"),
  "a then in every object": fatal("Object.prototype.then = function () {}"),
  "options in every object": fatal("Object.prototype.once = true; Object.prototype.mode = 'closed'"),
  "another HTMLElement": fatal("window.HTMLElement = function () {}"),
  "a filter that keeps everything": fatal("Array.prototype.filter = function () { return this; }"),
  "a map that says nothing": fatal("Array.prototype.map = function () {}"),
  "a Map as scripts from Java have it": fatal(
    "window.Map = function () { this.elements = []; this.put = function (key, value) { this.elements.push({ key: key, value: value }); }; this.get = function () {}; this.size = function () { return this.elements.length; }; }",
  ),
  // What a page for a portal's tests leaves behind, and polyfills that know half.
  "no URLSearchParams": survived("window.URLSearchParams = undefined"),
  "a URLSearchParams that knows nothing": survived("window.URLSearchParams = function () {}"),
  "no Object.fromEntries": survived("delete Object.fromEntries"),
  "an Object.fromEntries that hands on": survived("Object.fromEntries = (x) => x"),
  "a Date.now that stands still": survived("const now = Date.now(); Date.now = () => now"),
  "a Date of 2001": survived(
    "const Real = Date; window.Date = class extends Real { constructor(...given) { super(...(given.length ? given : ['2001-01-01'])); } static now() { return +new Date(); } }",
  ),
  "a Date that is a server's": survived(
    "const Real = Date; window.Date = function (...given) { return given.length ? new Real(...given) : new Real(Real.now() + 7200000); }; Date.now = () => +new Date(); Date.prototype = Real.prototype",
  ),
  "a File of its own": survived("window.File = { upload() {} }"),
  "no CSS.escape": survived("window.CSS = {}"),
  "an AbortController that is wrapped": survived(
    "const Real = AbortController; window.AbortController = function () { return new Real(); }",
  ),
  "another TextEncoder": survived("window.TextEncoder = window.TextDecoder = function () {}"),
  "a structuredClone by JSON and a queueMicrotask by timer": survived(
    "window.structuredClone = (x) => JSON.parse(JSON.stringify(x)); window.queueMicrotask = (act) => setTimeout(act)",
  ),
  "a Symbol of strings": survived(
    "let made = 0; window.Symbol = (name) => '@@' + name + made++; Symbol.for = (name) => '@@' + name; Symbol.iterator = '@@iterator'",
  ),
  "numbers that can be iterated, and strings that cannot": survived(
    "Number.prototype[Symbol.iterator] = function* () { for (let at = 0; at < this; at++) yield at; }; delete String.prototype[Symbol.iterator]",
  ),
  "a fetch that never settles": survived(
    "const { setTimeout } = window; window.setTimeout = (act, after, ...all) => setTimeout(act, after / 20, ...all); window.fetch = () => new Promise(() => {})",
  ),
  "a Date that makes nothing": fatal("window.Date = function () {}"),
  "a Date that makes texts": fatal("window.Date = function () { return 'today'; }"),
  "a Date without now": fatal("delete Date.now"),
  "a valueOf of dates that makes texts": fatal("Date.prototype.valueOf = function () { return String(this); }"),
  "a Set as scripts from Java have it": fatal(
    "window.Set = function () { this.elements = []; this.add = function (x) { this.elements.push(x); }; this.contains = function () {}; }",
  ),
  "no Set": fatal("window.Set = undefined"),
  "a WeakMap that knows nothing": fatal("window.WeakMap = function () {}"),
  "no WeakMap": fatal("window.WeakMap = undefined"),
  "a WeakSet that knows nothing": fatal("window.WeakSet = function () {}"),
  "no Intl": fatal("window.Intl = undefined"),
  "an Intl of its own": fatal("window.Intl = { messages: {} }"),
  "an Intl of 2014": fatal(
    "for (const { prototype } of [Intl.NumberFormat, Intl.DateTimeFormat]) delete prototype.formatToParts",
  ),
  "an AbortController by events": fatal(
    "window.AbortController = class { constructor() { this.signal = new EventTarget(); this.signal.onabort = null; } abort() { this.signal.dispatchEvent(new Event('abort')); } }",
  ),
  "no requestAnimationFrame": survived("window.requestAnimationFrame = undefined"),
  "an array iterator that ends at once": fatal("Array.prototype[Symbol.iterator] = function* () {}"),
  "an array iterator that is entries": fatal("Array.prototype[Symbol.iterator] = Array.prototype.entries"),
  "a Map that cannot be iterated": fatal("delete Map.prototype[Symbol.iterator]"),
  "a Symbol.species of its own": fatal(
    "Object.defineProperty(Array, Symbol.species, { value: function () { return { length: 0 }; } })",
  ),
  "no customElements": fatal("Object.defineProperty(window, 'customElements', { value: undefined })"),
  "a customElements.define that throws": fatal("customElements.define = () => { throw new Error('no more'); }"),
  "another FormData": survived("window.FormData = function () { this.append = function () {}; }"),
  "an iterator of arrays of its own": survived(
    "Array.prototype[Symbol.iterator] = function () { let at = 0; return { next: () => at < this.length ? { value: this[at++], done: false } : { value: undefined, done: true } }; }",
  ),
  "a customElements.define that is wrapped": survived(
    "const real = customElements.define; customElements.define = function (...all) { return real.apply(customElements, all); }",
  ),
  "an onLine that lies": survived("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })"),
  "a console without methods": survived("window.console = {}"),
  "a Math.random that is always the same": survived("Math.random = () => 0.5"),
  "an Object.assign and entries that see what is inherited": survived(
    "Object.assign = (to, ...from) => { for (const each of from) for (const key in each) to[key] = each[key]; return to; }; Object.entries = (of) => { const all = []; for (const key in of) all.push([key, of[key]]); return all; }",
  ),
  "another Boolean and another String": survived(
    "window.Boolean = function (x) { return !!x; }; window.String = function (x) { return '' + x; }",
  ),
  "no BroadcastChannel, no AbortSignal.any and timeout": survived(
    "window.BroadcastChannel = undefined; delete AbortSignal.any; delete AbortSignal.timeout",
  ),
  "no fetch": survived("window.fetch = undefined"),
  "another AbortController": fatal("window.AbortController = function () { this.signal = {}; this.abort = () => {}; }"),
  "no MutationObserver": fatal("window.MutationObserver = undefined"),
  "no AbortController": fatal("window.AbortController = window.AbortSignal = undefined"),
};
