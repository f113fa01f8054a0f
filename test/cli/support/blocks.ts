import type { Administrative } from "../../../src/publication/administrative/index.ts";
import type { Block, Publication, Table } from "../../../src/publication/index.ts";

/** What is markup, a formula or a code somewhere, and has to come out as words. */
export const NASTY = `<script>alert(1)</script> & "x" 'y' | *a* _b_ [c](d) \`e\` # =1+1`;

const share = (x: number, n: number, decimals: number): Table["rows"][number]["cells"] => [
  { text: `${String(x).padStart(2, "0")}/${n}`, number: { value: x, decimals: 0, base: n } },
  { text: `${((100 * x) / n).toFixed(decimals)}%`, number: { value: (100 * x) / n, decimals, percent: true } },
];

export const table: Table = {
  kind: "table",
  id: "t",
  caption: "Mức độ hài lòng",
  columns: [
    { text: "Phương án", numeric: false },
    { text: "Số phiếu", numeric: true },
    { text: "Tỷ lệ", numeric: true },
  ],
  rows: [
    {
      header: "Rất hài lòng",
      depth: 0,
      cells: share(6, 38, 0),
      bar: { percent: 600 / 38, interval: [7.4, 30.4], tone: "good" },
    },
    { header: NASTY, depth: 1, cells: [{ text: "ẩn" }, { text: "–" }], bar: { percent: null, tone: "other" } },
    {
      header: "Tổng",
      depth: 0,
      role: "total",
      cells: [{ text: "38", number: { value: 38, decimals: 0 } }, { text: "" }],
    },
  ],
};

const points = [
  { label: "Sở Xây dựng", text: "84,8%", value: 84.8, interval: [80, 89.6] as [number, number] },
  { label: NASTY, text: "70,0%", value: 70, interval: [64, 76] as [number, number], break: true as const },
  { label: "Chợ Đồn", text: "ẩn", value: null },
];
const ticks = [60, 70, 80, 90].map((value) => ({ value, text: `${value}%` }));

/** Pictures, which repeat what a table says. */
export const charts: Block[] = (["dots", "line"] as const).map((form) => ({
  kind: "chart",
  id: `chart-${form}`,
  text: `Biểu đồ ${NASTY}`,
  form,
  axis: { from: 60, to: 90, ticks },
  points,
}));

/** A publication with a block of every kind. */
export const publicationOf = (blocks: readonly Block[] = [table]): Publication => ({
  language: "vi",
  textLanguage: "vi",
  title: `Kết quả ${NASTY}`,
  blocks: [
    { kind: "heading", level: 1, id: "title", text: `Kết quả ${NASTY}` },
    { kind: "paragraph", role: "organisation", text: "Sở Xây dựng" },
    { kind: "note", tone: "warning", text: `Chưa kết thúc. ${NASTY}` },
    { kind: "list", items: [{ term: "Số phiếu", text: "38 phiếu" }, { text: NASTY }] },
    { kind: "headline", label: "Chỉ số hài lòng", value: "92,1%", text: NASTY, bar: { percent: 92.1, tone: "good" } },
    { kind: "heading", level: 2, id: "items", text: "Kết quả từng nội dung: Sở/Ngành [2023]" },
    { kind: "paragraph", text: `1. ${NASTY}` },
    ...blocks,
  ],
});

/** The same as an administrative report, with what is markup somewhere in every part of its frame. */
export const administrativeOf = (blocks: readonly Block[] = [table]): Administrative => ({
  language: "vi",
  title: `Kết quả ${NASTY}`,
  frame: {
    parentAgency: "ỦY BAN NHÂN DÂN TỈNH",
    agency: NASTY,
    number: `Số: 15/${NASTY}`,
    national: { heading: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc" },
    placeAndDate: `${NASTY}, ngày 27 tháng 10 năm 2023`,
    kind: "BÁO CÁO",
    subject: `Kết quả ${NASTY}`,
    grounds: [NASTY],
    opening: `${NASTY} báo cáo như sau:`,
    closing: NASTY,
    recipients: { heading: "Nơi nhận:", lines: [NASTY] },
    signature: { authority: NASTY, title: NASTY, room: "(Chữ ký, dấu)", name: NASTY },
  },
  lead: [
    { kind: "note", tone: "warning", text: `Chưa kết thúc. ${NASTY}` },
    { kind: "headline", label: "Chỉ số hài lòng", value: "92,1%", text: NASTY, bar: { percent: 92.1, tone: "good" } },
  ],
  body: [
    { kind: "heading", level: 2, id: "items", number: "I.", text: `Kết quả ${NASTY}` },
    { kind: "list", items: [{ term: "Số phiếu", text: "38 phiếu" }, { text: NASTY }] },
    ...blocks,
  ],
  annexes: [{ id: "method", number: "Phụ lục I", title: NASTY, attached: NASTY, blocks: [] }],
  contents: "Nội dung",
});
