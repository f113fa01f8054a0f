import type { Flags } from "../command.ts";
import { outFlag } from "../shared-flags.ts";

/** What `satisfaction-survey qr` can be told. */
export const qrFlags = {
  url: {
    type: "string",
    value: "URL",
    help: { vi: "địa chỉ của phiếu trên mạng", en: "where to answer online" },
  },
  survey: {
    type: "string",
    value: "FILE",
    help: {
      vi: "phiếu khảo sát, để ghi đơn vị vào đúng tham số mà phiếu đọc, và chỉ nhận đơn vị có trong phiếu",
      en: "the survey, so that the unit stands in the parameter that it reads, and is one that it takes",
    },
  },
  channel: {
    type: "string",
    value: "NAME",
    help: {
      vi: "hình thức khảo sát ghi trong báo cáo; mặc định theo địa chỉ, nếu không có thì qr",
      en: "how people came, for the report; default the address' own, else qr",
    },
  },
  placement: {
    type: "string",
    value: "NAME",
    help: {
      vi: "nơi đặt mã, là một trong các tên ghi ở placement của thẻ trên trang",
      en: "where the code hangs, one of the names in the tag's placement",
    },
  },
  unit: {
    type: "string",
    value: "NAME",
    help: { vi: "đơn vị được đánh giá", en: "who is being rated" },
  },
  units: {
    type: "string",
    value: "FILE.csv",
    help: {
      vi: "cây đơn vị như của lệnh report: mỗi đơn vị một tệp, --out khi đó phải có {unit}; cùng với --unit thì chỉ đơn vị đó",
      en: "the tree of units as for report: a file for each, with {unit} in --out; with --unit only that one",
    },
  },
  format: {
    type: "string",
    value: "svg|png|text",
    help: {
      vi: "dạng tệp; mặc định theo đuôi của --out, nếu không có thì svg; text là để hiện trên màn hình",
      en: "the kind of file; default by the ending of --out, else svg; text is for the screen",
    },
  },
  ...outFlag,
} as const satisfies Flags;
