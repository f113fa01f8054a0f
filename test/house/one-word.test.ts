import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/* One Vietnamese word for one thing, as CONTRIBUTING's list is for English. */

const root = resolve(import.meta.dirname, "../..");
const guides = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md") && !/^(en|decisions)\//.test(name))
  .map((name) => join("docs", name));
const files = [...guides, "src/locales/vi.json", "build/element-tables.vi.ts", "build/guides/languages.ts"];

/** What is not written any more, and the word that stands for it. */
const replaced: Record<string, string> = {
  "bộ thu": "máy chủ nhận phiếu",
  "chương trình thu nhận": "máy chủ nhận phiếu",
  "mã bí mật": "mã truy cập",
  "mã xác thực": "mã truy cập",
  "dấu vân": "mã nội dung",
  "dấu nháy kép": "dấu ngoặc kép",
  kênh: "hình thức",
  "tệp phiếu": "tệp câu hỏi",
  "tệp lời": "tệp câu chữ",
  "loại điểm": "bên đánh giá",
  "loại đánh giá": "bên đánh giá",
  "đầu mục": "header",
  "bản dùng thử": "trang minh họa",
  "trang dùng thử": "trang minh họa",
  "phiếu không cần javascript": "biểu mẫu không cần JavaScript",
};

test.each(Object.entries(replaced))("no text says “%s” in place of “%s”", (word) => {
  const saying = files.filter((file) => readFileSync(join(root, file), "utf8").toLowerCase().includes(word));
  expect(saying).toEqual([]);
});
