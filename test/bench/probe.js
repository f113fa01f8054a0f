// Runs in every page before anything of the page's own, the same for all contenders. README.md says what it defines.
{
  /** A page is interactive when no long task begins for so long. */
  const quietFor = 500;
  const answering = new Set(["click", "input", "change"]);
  const listening = new WeakSet();
  const longTasks = [];
  let usable = 0;
  let paint = 0;
  let aimed;

  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (answering.has(type)) listening.add(this);
    return listen.call(this, type, ...rest);
  };

  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });

  const roots = () => [
    document,
    ...[...document.querySelectorAll("plain-lit, satisfaction-survey")].map((host) => host.shadowRoot),
  ];
  const all = (selector) => roots().flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])]);
  const visible = (radio) => (radio.closest("label") ?? radio).checkVisibility();
  const radios = () => all("input[type=radio]").filter(visible);

  const isHeard = (element) => {
    for (let node = element; node && node !== document; node = node.parentNode ?? node.host) {
      if (listening.has(node)) return true;
    }
    return false;
  };

  /** Calls back when the frame that is being made now has been painted, as far as the page can know. */
  const afterPaint = (callback) => requestAnimationFrame(() => setTimeout(() => callback(performance.now())));

  /** A form in our tag is answered, and sent, without any script. */
  const isUsable = (radio) => radio && visible(radio) && (isHeard(radio) || radio.closest("satisfaction-survey form"));

  const watch = () => {
    if (roots().some((root) => isUsable(root?.querySelector("input[type=radio]"))))
      afterPaint((time) => (usable = time));
    else requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);

  const endOf = ({ startTime, duration }) => startTime + duration;

  const interactiveAt = () => {
    let time = usable;
    for (const task of longTasks) if (task.startTime < time + quietFor) time = Math.max(time, endOf(task));
    return time;
  };

  const interactive = (patience) =>
    new Promise((resolve, reject) => {
      const words = () => roots().map((root) => (root?.body ?? root?.firstElementChild)?.innerText);
      const giveUp = () =>
        reject(new Error(`nothing to answer appeared in ${patience} ms; the page reads: ${words()}`));
      setTimeout(giveUp, patience);
      const check = setInterval(() => {
        if (!usable || performance.now() < interactiveAt() + quietFor) return;
        clearInterval(check);
        const time = interactiveAt();
        const before = longTasks.filter((task) => task.startTime < time);
        resolve({
          interactive: time,
          blocking: before.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
          ...bytes(time),
        });
      }, 100);
    });

  const bytes = (until) => {
    const files = performance.getEntriesByType("resource").filter((file) => file.responseEnd <= until);
    const code = files.filter((file) => /\.(js|css)$/.test(new URL(file.name).pathname));
    const sum = (files) => files.reduce((sum, file) => sum + file.encodedBodySize, 0);
    return { code: sum(code), files: sum(files) + sum(performance.getEntriesByType("navigation")) };
  };

  /** Scrolls there, waits until nothing moves any more, as a person would, and says where to click. */
  const middleOf = async (element) => {
    const place = () => {
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    let last = place();
    for (let still = 0; still < 3; still++) {
      await new Promise(afterPaint);
      const now = place();
      if (now.x !== last.x || now.y !== last.y) still = -1;
      last = now;
    }
    return last;
  };

  /** Scrolls to an option of one of the questions and says where to click. The same options in the same order for all. */
  const aim = async (click, clicks) => {
    const groups = [...Map.groupBy(radios(), (radio) => radio.name).values()];
    const group = groups[Math.floor((click * groups.length) / clicks)];
    const radio = group[click % group.length];
    const label = radio.closest("label") ?? radio;
    const middle = await middleOf(label);
    aimed = radio;
    paint = 0;
    return middle;
  };

  // pointerup, because the click of a label comes twice: once more for its input.
  listen.call(window, "pointerup", ({ timeStamp }) => afterPaint((time) => (paint = time - timeStamp)), {
    capture: true,
  });

  /** How long the click that was aimed took to paint. */
  const painted = () =>
    new Promise((resolve, reject) => {
      const check = setInterval(() => {
        if (!paint) return;
        clearInterval(check);
        if (aimed.checked) resolve(paint);
        else reject(new Error(`the click on ${aimed.name} = ${aimed.value} did not register`));
      }, 50);
    });

  /** Where to click to choose the option that reads so. */
  const labelled = (words) => {
    const label = all("label").find((label) => label.textContent.trim() === words && label.checkVisibility());
    if (!label) throw new Error(`no option reads "${words}"`);
    return middleOf(label);
  };

  const requests = () =>
    performance
      .getEntriesByType("resource")
      .map(({ name, startTime, responseEnd }) => ({
        name: new URL(name).pathname.split("/").slice(2).join("/"),
        start: startTime,
        end: responseEnd,
      }))
      .sort((a, b) => a.start - b.start);

  globalThis.bench = { requests, interactive, aim, painted, countRadios: () => radios().length, labelled };
}
