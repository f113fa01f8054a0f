/** So long, in milliseconds, a survey is in view before it counts as seen. */
const SECOND = 1000;

/** Hundredths, so that half a screen is noticed of a survey that is many screens long, too. */
const threshold = Array.from({ length: 101 }, (_, i) => i / 100);

/**
 * Tells, once, when half of the element, or as much of it as fills half the window, has been in view for a second, in a tab that is shown.
 * @returns a function that has it told once more
 */
export function whenInView(element: HTMLElement, tell: () => void): () => void {
  let isTold = false;
  let isInView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (isTold || !isInView || document.hidden) return;
    timer = setTimeout(() => {
      isTold = true;
      tell();
    }, SECOND);
  };
  new IntersectionObserver(
    (entries) => {
      const { intersectionRect: shown, boundingClientRect: whole, rootBounds } = entries.at(-1)!;
      // A frame of another site is not told of the window. It may be as high as the survey; no window is higher than the screen.
      const most = Math.min(whole.height, rootBounds?.height ?? innerHeight, screen.height);
      const isNow = shown.width > 0 && shown.height > 0 && shown.height >= most / 2;
      if (isNow === isInView) return;
      isInView = isNow;
      wait();
    },
    { threshold },
  ).observe(element);
  document.addEventListener("visibilitychange", wait);
  return () => {
    isTold = false;
    wait();
  };
}
