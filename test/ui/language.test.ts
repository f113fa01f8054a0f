import { expect, test } from "vitest";
import { directionOf } from "../../src/ui/language.ts";

test.each([
  ["vi", "ltr"],
  ["en-GB", "ltr"],
  // Tày, Mông, Khmer, Ê Đê, Chăm and Thái, in Latin and in scripts of their own.
  ["tyz-Latn", "ltr"],
  ["hmn-Latn", "ltr"],
  ["hmn-Hmng", "ltr"],
  ["km", "ltr"],
  ["rad", "ltr"],
  ["cjm", "ltr"],
  ["cjm-Cham", "ltr"],
  ["blt-Tavt", "ltr"],
  // The Chăm of An Giang also write Jawi.
  ["cjm-Arab", "rtl"],
  ["cja-Arab-VN", "rtl"],
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["ar-Latn", "ltr"],
  ["he", "rtl"],
  ["arn", "ltr"],
])("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
