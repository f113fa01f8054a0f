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
    "[Object, Array, String, Function, Date, Promise, Error, RegExp, Map, Set].forEach((c) => { Object.freeze(c); Object.freeze(c.prototype); })",
  ),
  "a get in every object": fatal("Object.prototype.get = function () {}"),
  "a value in every object": fatal("Object.prototype.value = 1"),
  "a then in every object": fatal("Object.prototype.then = function () {}"),
  "options in every object": fatal("Object.prototype.once = true; Object.prototype.mode = 'closed'"),
  "another HTMLElement": fatal("window.HTMLElement = function () {}"),
  "a filter that keeps everything": fatal("Array.prototype.filter = function () { return this; }"),
  "a map that says nothing": fatal("Array.prototype.map = function () {}"),
};
