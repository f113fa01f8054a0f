// What a citizen does in the page, and what the page has said. The same in every browser; it runs before the widget.
{
  // In the address, because a browser that is killed forgets what a page has just stored.
  const clock = Number(new URL(location.href).searchParams.get("clock"));
  const RealDate = Date;
  let shift = clock;
  /** The device's clock, which may be set while the page is open. */
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(RealDate.now() + shift);
    }
    static now() {
      return RealDate.now() + shift;
    }
  };

  const RealFile = File;
  globalThis.File = class extends RealFile {
    constructor(parts, name, options) {
      super(parts, name, { lastModified: Date.now(), ...options });
    }
  };

  /** What was done and what came of it, in order, for whoever must find out what went wrong. */
  const diary = [];
  const note = (what) => diary.push({ at: RealDate.now(), what });
  const details = (event) => {
    const { item, entry, step, steps, id = event.submission?.id, kept, reason, message, status } = event;
    const said = Object.entries({ item, entry, step, steps, id, kept, reason, message, status });
    return said
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${JSON.stringify(value)}`]))
      .join(", ");
  };
  for (const name of ["load", "start", "answer", "section", "submit", "queued", "sent", "refused", "error"]) {
    addEventListener(`survey-${name}`, (event) => note(`survey-${name} ${details(event)}`));
  }
  for (const name of ["error", "unhandledrejection"]) {
    addEventListener(name, ({ message, reason }) => note(`${name}: ${message ?? reason}`));
  }
  for (const name of ["pagehide", "pageshow", "online", "offline"]) addEventListener(name, () => note(name));

  // Who has the turn is seen in no event.
  const { request } = globalThis.LockManager?.prototype ?? {};
  if (request) {
    LockManager.prototype.request = function (...given) {
      const task = given.pop();
      note("wants the turn");
      return request.call(this, ...given, async (lock) => {
        note("has the turn");
        try {
          return await task(lock);
        } finally {
          note("ends the turn");
        }
      });
    };
  }

  /** Every event of the widget, in order. */
  const heard = [];
  for (const name of ["survey-queued", "survey-sent", "survey-refused", "survey-error"]) {
    addEventListener(name, ({ submission, id = submission?.id, receipt, kept, reason, message }) =>
      heard.push({ name, id, receipt, kept, reason, message }),
    );
  }

  const element = () => document.querySelector("satisfaction-survey");
  const root = () => element()?.shadowRoot;
  const field = (id) => root()?.getElementById(`item:${id}`);
  const words = () => root()?.querySelector(".root")?.innerText ?? "";
  /** The same without asking how it is laid out, which costs more than anything else here. */
  const letters = () => root()?.querySelector(".root")?.textContent ?? "";
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** Asks every so many milliseconds; what takes longer is asked for less and less often. */
  async function until(condition, milliseconds, what, every = 20, most = every) {
    const end = performance.now() + milliseconds;
    for (; ; every = Math.min(every * 1.5, most)) {
      const result = await condition();
      if (result) return result;
      if (performance.now() > end) throw new Error(`${what} did not come. On the screen: ${words().slice(0, 300)}`);
      await pause(every);
    }
  }

  /** Its turn to be drawn. */
  const drawn = async () => {
    await element().updateComplete;
  };

  const type = async (control, text) => {
    if (control.value === text) return;
    control.value = text;
    control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await drawn();
  };
  const press = async (id, code, on = true) => {
    const input = field(id).querySelector(`input[value="${code}"]`);
    if (input.checked === on) return;
    input.closest("label").click();
    await drawn();
  };
  const control = (id, at = 0) => field(id).querySelectorAll("input.text, textarea")[at];

  const beside = async (id, text) => {
    if (text !== undefined) await type(root().querySelector(`[name="${id}.other"]`), text);
  };

  /** How each item is answered, in the order of the questions. */
  const hands = {
    dossier: async ({ dossier }) => dossier !== undefined && type(control("dossier"), dossier),
    overall: async ({ overall }) => overall && press("overall", overall),
    why: async ({ why }) => why !== undefined && type(control("why"), why),
    attitude: async ({ attitude }) => attitude && press("attitude", attitude),
    async way({ way, wayOther }) {
      if (way) await press("way", way);
      await beside("way", wayOther);
    },
    async heard({ heard: codes, heardOther }) {
      if (!codes) return;
      for (const code of ["board", "website", "official", "other", "nowhere"]) {
        await press("heard", code, codes.includes(code));
      }
      await beside("heard", heardOther);
    },
    minutes: async ({ minutes }) => minutes !== undefined && type(control("minutes"), String(minutes)),
    async day({ day: [year, month, date] = [] }) {
      if (!year) return;
      for (const [at, part] of [date, month, year].entries()) await type(control("day", at), String(part));
    },
    remark: async ({ remark }) => remark !== undefined && type(control("remark"), remark),
  };

  const next = () => root()?.getElementById("next");
  const where = () => root()?.getElementById("progress")?.textContent ?? "no step";

  const pressNext = () => {
    note(`presses “${next()?.textContent.trim() ?? "nothing: there is no button"}” at ${where()}`);
    next().click();
  };

  /** The keys of what lies on the device, without making a database where there is none. */
  async function records() {
    const name = "satisfaction-survey";
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
    return new Promise((done, failed) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("error", () => failed(opening.error));
      opening.addEventListener("success", () => {
        const database = opening.result;
        const reading = database.transaction("records").objectStore("records").getAllKeys();
        reading.addEventListener("error", () => failed(reading.error));
        reading.addEventListener("success", () => {
          database.close();
          done(reading.result);
        });
      });
    });
  }

  globalThis.citizen = {
    heard,
    words,

    /** What was noted since it was last asked for. */
    diary: () => diary.splice(0),

    /** How things stand. */
    async state() {
      const late = pause(2000).then(() => "no answer");
      const kept = await Promise.race([records().catch(String), late]);
      const turns = await Promise.race([navigator.locks.query(), late]);
      return `at ${where()}, on the device ${JSON.stringify(kept)}, turns ${JSON.stringify(turns)}, on the screen: ${words()}`;
    },

    /** Waits for the questions, or for what stands in their place. */
    ready: () => until(() => next() ?? root()?.getElementById("outcome"), 20_000, "The survey"),

    /** Whether there are questions to answer. */
    isAsked: () => Boolean(next()),

    /** What a draft brought back, if there was one. */
    async draft(milliseconds) {
      const isBack = () => root()?.querySelector("[part~=restart]");
      await until(isBack, milliseconds, "A draft").catch(() => {});
      await this.toStart();
      return field("dossier") ? control("dossier").value : "";
    },

    /** Fills in everything, going on where a question is not on this step, and stays on the last step. */
    async fill(given, wavers) {
      await this.toStart();
      if (wavers && !given.why && field("overall")) {
        await press("overall", "1");
        await type(control("why"), "…");
        await press("overall", given.overall ?? "3");
      }
      for (const [id, answer] of Object.entries(hands)) {
        if (id === "why" && !field("why")) continue;
        for (let steps = 0; !field(id) && steps < 4; steps++) await this.goOn();
        await answer(given);
      }
    },

    /** A draft may come back with the step that was shown last. */
    async toStart() {
      for (let back = this.back(); back; back = this.back()) {
        note("presses back");
        back.click();
        await drawn();
      }
    },

    /** The button that leads back; on the first step there is none. */
    back: () => next()?.parentElement.querySelector("button:not(#next)"),

    /** To the next step. */
    async goOn() {
      const before = letters();
      pressNext();
      await until(() => letters() !== before, 10_000, "The next step");
    },

    send: pressNext,

    /** An event of the widget, once it has come. */
    event: (name, milliseconds = 20_000) => until(() => heard.find((event) => event.name === name), milliseconds, name),

    /** Once the widget has the form in its hands, kept on the device or not. */
    underWay: () =>
      until(
        async () => heard.some(({ name }) => name === "survey-queued") || (await element().outbox.count()).waiting,
        20_000,
        "The form",
      ),

    /** Whether everything is delivered. Rejects when that takes longer. */
    drained: (milliseconds) =>
      // Asked more often, many tabs that wait would keep the browser from delivering.
      until(async () => (await element()?.outbox?.count())?.waiting === 0, milliseconds, "The delivery", 100, 1000),

    counts: () => element().outbox.count(),
    flush() {
      note("presses “send now”");
      void element().outbox.flush();
    },
    online: () => void dispatchEvent(new Event("online")),
    visible: () => void document.dispatchEvent(new Event("visibilitychange")),

    /** Sets the device's clock while the page is open. */
    setClock(milliseconds) {
      shift = milliseconds;
    },

    /** Pretends that there is no room, where the browser cannot be told to have none. */
    pretendFull() {
      for (const method of ["put", "add"]) {
        IDBObjectStore.prototype[method] = () => {
          throw new DOMException("There is no room.", "QuotaExceededError");
        };
      }
    },

    /** Whether there is really no room. */
    isFull: () =>
      new Promise((done) => {
        const opening = indexedDB.open("is there room?", 1);
        opening.addEventListener("error", () => done(true));
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("records"));
        opening.addEventListener("success", () => {
          try {
            const writing = opening.result.transaction("records", "readwrite");
            writing.objectStore("records").put("x".repeat(1e6), "key");
            writing.addEventListener("complete", () => done(false));
            writing.addEventListener("abort", () => done(true));
          } catch {
            done(true);
          }
        });
      }),
  };
}
