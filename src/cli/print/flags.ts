import type { Flags } from "../command.ts";
import { languageFlags, outFlag } from "../shared-flags.ts";

/** What `satisfaction-survey print` can be told. */
export const printFlags = {
  unit: {
    type: "string",
    value: "NAME",
    help: {
      vi: "đơn vị được đánh giá: in trên phiếu và kèm trong mã QR; không ghi thì chừa chỗ trống",
      en: "who is being rated: stands on the form and in the QR code; default room to write it",
    },
  },
  units: {
    type: "string",
    value: "FILE.csv",
    help: {
      vi: "cây đơn vị như của lệnh report: --unit khi đó là mã (id), còn trên phiếu in tên đơn vị",
      en: "the tree of units as for report: --unit is then an id, and the form has the unit's name",
    },
  },
  number: {
    type: "string",
    value: "N",
    help: { vi: "số phiếu; không ghi thì chừa chỗ trống", en: "the form's number; default room to write it" },
  },
  numbers: {
    type: "string",
    value: "1-100",
    help: {
      vi: "in mỗi số một phiếu, mỗi phiếu bắt đầu ở trang mới",
      en: "a form for each number, each on a new page",
    },
  },
  url: {
    type: "string",
    value: "URL",
    help: {
      vi: "địa chỉ của phiếu này trên mạng, in kèm mã QR; tự thêm channel=qr và đơn vị",
      en: "where to answer online, printed with a QR code; channel=qr and the unit are added",
    },
  },
  return: {
    type: "string",
    value: "TEXT",
    help: { vi: "nơi nhận phiếu", en: "where to hand the form in" },
  },
  ...languageFlags,
  format: {
    type: "string",
    value: "html|pdf",
    help: {
      vi: "dạng tệp; mặc định theo đuôi của --out, nếu không có thì html; pdf cần có Chromium, Chrome hoặc Edge",
      en: "the kind of file; default by the ending of --out, else html; pdf needs Chromium, Chrome or Edge",
    },
  },
  ...outFlag,
} as const satisfies Flags;
