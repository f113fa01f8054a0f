import { describe, expect, test } from "vitest";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import { submissions, survey } from "../cli/support/document-000.ts";
import { figures, labelOf } from "../e2e/published-forms.ts";
import { printed, published, under } from "./support/printed.ts";

/* The report of the Department of Construction of 2023, from the 38 forms that its figures leave. */

const counted = reportOf(survey, tallyOf(survey, submissions, { by: ["channel"] }), {
  asOf: "2023-10-28",
  disclosure: "none",
  invited: { post: 100 },
  planned: ["post", "web", "email"],
});
const report: Report = {
  ...counted,
  survey: {
    ...counted.survey,
    organisation: { vi: "Sở Xây dựng", en: "Department of Construction" },
    period: { opens: "2023-07-27", closes: "2023-10-27" },
  },
};

const vi = printed(published(report, "vi", { sentences: true }));
const en = printed(published(report, "en"));

test.each(figures)("$item: $count/$base “$option”, $printed_percent%", (figure) => {
  const fraction = `${figure.count < 10 ? "0" : ""}${figure.count}/${figure.base}`;
  const label = labelOf(survey, figure);
  const told = `${label}: ${fraction} phiếu, chiếm tỷ lệ ${figure.printed_percent}%`;
  expect(vi.filter((line) => line.includes(told))).toHaveLength(1);
  expect(vi.filter((line) => line.startsWith(`${label} | ${fraction} | ${figure.printed_percent}% | `))).not.toEqual(
    [],
  );
});

describe("in Vietnamese", () => {
  test("begins with the answer and what was asked of whom", () => {
    expect(vi.slice(0, 10)).toEqual([
      "# Kết quả đo lường sự hài lòng của tổ chức, công dân đối với việc giải quyết thủ tục hành chính và thực thi công vụ của công chức",
      "Sở Xây dựng",
      "Tỷ lệ hài lòng trở lên: 92,1%",
      "Có 35/38 phiếu chọn “Rất hài lòng” hoặc “Hài lòng”, chiếm tỷ lệ 92,1% (khoảng tin cậy 95%: từ 79,2% đến 97,3%). Nếu tính cả những phiếu không gửi lại trong 100 phiếu phát ra thì tỷ lệ này nằm trong khoảng từ 35,0% đến 97,0%.",
      "Số phiếu nhận về: 38/100 phiếu phát ra, tỷ lệ 38,0%.",
      "Thời gian khảo sát: từ ngày 27/7/2023 đến ngày 27/10/2023",
      "Hình thức khảo sát: Bưu điện; Trang thông tin điện tử; Thư điện tử",
      "Bên đánh giá: người dân, tổ chức",
      "Ngày lập báo cáo: ngày 28 tháng 10 năm 2023",
      "## Số phiếu nhận về",
    ]);
  });

  test("says what was sent and what came back, by channel, with a rate only where it is known what was sent", () => {
    expect(under("## Số phiếu nhận về", vi)).toEqual([
      "Bưu điện: nhận lại 38/100 phiếu phát ra, đạt tỷ lệ 38,0%.",
      "Số phiếu theo hình thức khảo sát",
      "Hình thức khảo sát | Số phiếu phát ra | Số phiếu nhận về | Tỷ lệ phản hồi",
      "Bưu điện | 100 | 38 | 38,0%",
      "Trang thông tin điện tử | – | 0 | –",
      "Thư điện tử | – | 0 | –",
      "Tổng cộng |  | 38 | ",
    ]);
  });

  test("gives every option of an item, and the blanks apart, each with its base", () => {
    expect(under("### Mức độ hài lòng", vi)).toEqual([
      "Rất hài lòng: 06/38 phiếu, chiếm tỷ lệ 16%; Hài lòng: 29/38 phiếu, chiếm tỷ lệ 76%; Không hài lòng: 03/38 phiếu, chiếm tỷ lệ 8%.",
      "Mức độ hài lòng",
      "Phương án trả lời | Số phiếu | Tỷ lệ | Khoảng tin cậy 95%",
      "Rất hài lòng | 06/38 | 16% | 7,4% – 30,4%",
      "Hài lòng | 29/38 | 76% | 60,8% – 87,0%",
      "Không hài lòng | 03/38 | 8% | 2,7% – 20,8%",
      "Để trống | 0/38 | 0% | 0,0% – 9,2%",
      "38 phiếu được hỏi, 38 phiếu có trả lời.",
    ]);
  });

  test("ends with how it was done", () => {
    const method = under("## Cách thực hiện và cách tính", vi);
    expect(method).toContain("Thời gian nhận phiếu: từ ngày 01/8/2023 đến ngày 28/8/2023");
    expect(method).toContain(
      "Tỷ lệ hài lòng trở lên: Số phiếu chọn “Rất hài lòng” hoặc “Hài lòng” ở câu “Mức độ hài lòng” chia cho số phiếu có trả lời câu đó.",
    );
  });
});

describe("in English", () => {
  test("says the same with English numbers and dates", () => {
    expect(en.slice(1, 9)).toEqual([
      "Department of Construction",
      "Share satisfied or more: 92.1%",
      "35/38 forms say “Very satisfied” or “Satisfied”: 92.1% (95% confidence interval: 79.2% to 97.3%). If those of the 100 forms sent that did not come back are counted too, this share lies anywhere from 35.0% to 97.0%.",
      "Forms returned: 38/100 forms sent, 38.0%.",
      "Survey period: 27 July 2023 to 27 October 2023",
      "How people were asked: Post; Website; E-mail",
      "Rated by: citizens and organisations",
      "Date of report: 28 October 2023",
    ]);
    expect(en).toContain("Very satisfied | 6/38 | 16% | 7.4% – 30.4%");
  });

  test("tells figures in sentences only where they are asked for", () => {
    expect(en.filter((line) => line.includes("; Satisfied: 29/38"))).toEqual([]);
  });
});

test("while the survey runs, figures are interim", () => {
  const interim = { ...report, method: { ...report.method, interim: true } };
  expect(printed(published(interim, "vi"))).toContain(
    "Khảo sát chưa kết thúc. Số liệu tạm tính đến ngày 28/10/2023, kết quả chính thức có thể khác.",
  );
  expect(vi.join("\n")).not.toContain("Chưa kết thúc");
});
