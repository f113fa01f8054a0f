/** https://www.w3.org/TR/webdriver2/#keyboard-actions: how WebDriver writes the keys that type no character. */
const named: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Meta: "\uE03D",
};

/** A key by its DOM name ("ArrowDown") or its character, as WebDriver wants it. */
export function webDriverKey(key: string): string {
  const value = named[key] ?? key;
  if ([...value].length !== 1) throw new Error(`No key is called ${key}`);
  return value;
}
