import type { WebDriver } from "./webdriver.ts";
import { webDriverKey } from "./webkit-keys.ts";
import { resize } from "./webkit.ts";

type Button = "left" | "middle" | "right";
const buttons = { left: 0, middle: 1, right: 2 };

/** The part of Playwright's page that the test runner's commands use, spoken in WebDriver. */
export function webKitPage(webkit: WebDriver) {
  const perform = (type: string, parameters: object, actions: object[]) =>
    webkit.post("/actions", { actions: [{ type, id: type, ...parameters, actions }] });
  const keys = (...actions: object[]) => perform("key", {}, actions);
  const pointer = (...actions: object[]) => perform("pointer", { parameters: { pointerType: "mouse" } }, actions);

  const keyDown = (key: string) => ({ type: "keyDown", value: webDriverKey(key) });
  const keyUp = (key: string) => ({ type: "keyUp", value: webDriverKey(key) });
  const move = (x: number, y: number) => ({ type: "pointerMove", duration: 0, x, y });
  const pointerDown = (button: Button = "left") => ({ type: "pointerDown", button: buttons[button] });
  const pointerUp = (button: Button = "left") => ({ type: "pointerUp", button: buttons[button] });

  return {
    keyboard: {
      type: (text: string) => keys(...[...text].flatMap((key) => [keyDown(key), keyUp(key)])),
      press: (chord: string) => {
        const pressed = chord === "+" ? ["+"] : chord.split("+");
        return keys(...pressed.map(keyDown), ...pressed.reverse().map(keyUp));
      },
      down: (key: string) => keys(keyDown(key)),
      up: (key: string) => keys(keyUp(key)),
    },
    mouse: {
      move: (x: number, y: number) => pointer(move(x, y)),
      click: (x: number, y: number, { button }: { button?: Button } = {}) =>
        pointer(move(x, y), pointerDown(button), pointerUp(button)),
      down: ({ button }: { button?: Button } = {}) => pointer(pointerDown(button)),
      up: ({ button }: { button?: Button } = {}) => pointer(pointerUp(button)),
    },
    setViewportSize: ({ width, height }: { width: number; height: number }) => resize(webkit, width, height),
    emulateMedia: () => {
      throw new Error("WebKit cannot emulate media features");
    },
  };
}
