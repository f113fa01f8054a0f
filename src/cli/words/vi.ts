/** What the command says, in Vietnamese. */
export const vi = {
  help: {
    usage: "Cách dùng",
    commands: "Các lệnh",
    flags: "Các tùy chọn",
    more: "Xem tùy chọn của một lệnh: satisfaction-survey LỆNH --help",
    help: "in phần hướng dẫn này",
    codes:
      "Mã kết thúc: 0 là xong; 1 là dữ liệu hoặc tệp có lỗi, không xuất kết quả; 2 là gõ sai lệnh hoặc sai tùy chọn.",
  },

  usage: {
    noCommand: "Chưa ghi lệnh. Hãy dùng một trong các lệnh: {known}.",
    unknownCommand: "Không có lệnh “{got}”. Hãy dùng một trong các lệnh: {known}.",
    unknownFlag: "Không có tùy chọn {flag}. Gõ thêm --help để xem các tùy chọn.",
    didYouMean: "Không có tùy chọn {flag}. Có phải định viết {meant} không?",
    needsValue: "Tùy chọn {flag} còn thiếu giá trị. Hãy viết: {flag} {value}",
    takesNoValue: "Tùy chọn {flag} không nhận giá trị. Hãy chỉ viết {flag}.",
    givenTwice: "Tùy chọn {flag} được ghi hai lần. Hãy giữ lại một.",
    unexpected: "Không hiểu “{got}” dùng để làm gì. Tên tệp phải đứng sau một tùy chọn.",
    noFormPage: "Không biết trang phiếu ở đâu: --link cần --action kết thúc bằng /submissions, không phải {action}.",
    missingFlag: "Còn thiếu tùy chọn {flag}. Hãy viết: {flag} {value}",
    noFiles: "Chưa ghi tệp nào để kiểm tra. Hãy viết: satisfaction-survey {command} TỆP",
    noSurvey: "Chưa ghi phiếu khảo sát. Hãy viết: satisfaction-survey {command} TỆP",
    oneSurvey: "Mỗi lần chỉ làm được một phiếu khảo sát, không rõ “{got}” dùng để làm gì.",
    noInput: "Chưa có số liệu. Hãy ghi --submissions TỆP (phiếu đã thu) hoặc --counts TỆP (số đếm).",
    notWhole: "{flag} đang là “{got}”. Hãy ghi một số nguyên từ {least} trở lên.",
    notDay: "{flag} đang là “{got}”. Hãy ghi một ngày có thật theo dạng YYYY-MM-DD.",
    notOneOf: "{flag} đang là “{got}”. Hãy ghi một trong các giá trị: {known}.",
    notPair: "{flag} đang là “{got}”. Hãy ghi kênh=số, ví dụ post=100.",
    notWave: "{flag} có “{got}”. Hãy ghi từ..đến, ví dụ 2026-01-01..2026-03-31, hoặc tên một tệp JSON.",
    unknownDimension: "{flag} có “{got}”. Phiếu khảo sát này chia được theo: {known}.",
    wavesNeeded: "Muốn chia theo đợt (--by wave) thì phải ghi các đợt bằng --waves.",
    notTag: "{flag} đang là “{got}”. Hãy ghi mã BCP-47 của ngôn ngữ, ví dụ: km, tyz-Latn.",
    notRange: "{flag} đang là “{got}”. Hãy ghi số đầu-số cuối, ví dụ 1-100 hoặc 001-100, nhiều nhất {most} phiếu.",
    notBoth: "Hãy chỉ ghi một trong hai tùy chọn {one} và {other}.",
    notAddress: "{flag} đang là “{got}”. Hãy ghi một địa chỉ bắt đầu bằng https:// hoặc http://.",
    longAddress:
      "{flag}: địa chỉ đầy đủ dài {length} ký tự, mã QR sẽ quá nhỏ để quét được. Hãy dùng địa chỉ dài nhất {most} ký tự.",
    noWords:
      "Chương trình không có câu chữ của ngôn ngữ “{language}”. Hãy thêm --words TỆP (tạo tệp bằng: satisfaction-survey words --new {language}).",
    unknownUnit: "--unit đang là “{got}”, nhưng {file} không có đơn vị nào mang mã này.",
    unitUnread:
      "Phiếu khảo sát này không đọc đơn vị từ địa chỉ, nên mã QR không nói được đó là đơn vị nào. Hãy thêm “param” vào context.unit của phiếu.",
    notName: "{flag} đang là “{got}”. Hãy ghi một tên ngắn gồm chữ cái không dấu, chữ số và các dấu . _ -",
    noSlot: "Mỗi đơn vị một tệp thì tên tệp phải có {slot}. Hãy viết, ví dụ: --out qr-{slot}.svg",
    noUnitTaken: "{file} không có đơn vị nào mà phiếu khảo sát này nhận: {known}.",
    outIsInput: "--out là {file}, tệp này cũng đang được đọc và sẽ bị mất. Hãy dùng tên khác.",
    binary: "Tệp {format} không hiện được trên màn hình. Hãy ghi --out TỆP.{format}",
  },

  file: {
    cannotRead: "{file}: không đọc được: {reason}.",
    cannotWrite: "{file}: không ghi được: {reason}.",
    reasons: {
      ENOENT: "không có tệp hoặc thư mục này",
      EACCES: "không được phép",
      EPERM: "không được phép",
      EISDIR: "đây là thư mục",
      ENOSPC: "đĩa đã đầy",
    },
  },

  input: {
    notUtf8:
      "{file}:{line}: tệp không phải UTF-8 nên tên gọi sẽ bị đọc sai. Hãy lưu lại tệp theo UTF-8; trong Excel là kiểu “CSV UTF-8”.",
    notJson: "{file}: không phải JSON: {reason}",
    surveys: "{file} có lỗi nên không lập báo cáo. Hãy sửa những chỗ nêu trên.",
    letterhead: "{file} có lỗi nên không lập báo cáo. Hãy sửa những chỗ nêu trên.",
    letterheadDate: "“{got}” không phải là một ngày có thật. Hãy ghi theo dạng YYYY-MM-DD, ví dụ 2026-03-31.",
    unprinted: "{file} có lỗi nên chưa tạo được phiếu. Hãy sửa những chỗ nêu trên.",
    undrawn: "{file} có lỗi nên không vẽ mã QR. Hãy sửa những chỗ nêu trên.",
    words: "{file} chưa đủ câu chữ của ngôn ngữ “{language}” nên chưa tạo được phiếu.",
    otherSurvey:
      "{file} là phiếu khảo sát “{got}”, không phải một phiên bản của “{expected}”. Mỗi báo cáo chỉ cho một phiếu khảo sát.",
    wavesShape:
      '{file}: phải là một danh sách JSON các đợt, ví dụ [{"id": "2026-q1", "from": "2026-01-01", "to": "2026-03-31"}].',
    badLines:
      "{file}: {bad} trong {lines} dòng không dùng được nên không lập báo cáo. Hãy sửa các dòng đó, hoặc thêm --skip-bad để bỏ qua chúng.",
    countsShape:
      '{file}: phải là {"rows": [{"item": "…", "option": "…", "count": 1}]} hoặc {"points": [{"unit": "…", "measure": "…", "points": "15.9"}]}.',
    counts: "{file}: số đếm không khớp nên không lập báo cáo. Hãy sửa những chỗ nêu trên.",
  },

  pdf: {
    noBrowser:
      "Không tìm thấy Chromium, Chrome hay Edge trên máy này để tạo PDF. Hãy ghi --format html, mở tệp bằng trình duyệt bất kỳ rồi in ra giấy hoặc lưu thành PDF; hoặc ghi đường dẫn của trình duyệt vào biến môi trường CHROME_PATH.",
    failed:
      "{browser} không tạo được PDF: {reason}. Hãy ghi --format html, mở tệp bằng trình duyệt bất kỳ rồi in ra giấy hoặc lưu thành PDF.",
  },

  qr: { title: "Mã QR của phiếu khảo sát" },

  units: {
    unknown:
      "{file} không có các đơn vị này, nên phiếu của chúng nằm ở dòng “Không rõ”: {units}. Hãy sửa mã ở một trong hai tệp; bảng tính có thể đã bỏ mất số 0 ở đầu mã.",
    column: "dòng đầu thiếu cột “{name}”. Hãy ghi tên các cột ở dòng đầu, ví dụ: id,label,parent.",
    quotes:
      'cột “{name}”: dấu nháy kép không đúng chỗ. Ô có dấu nháy kép phải nằm trọn trong dấu nháy kép, và dấu ở bên trong viết hai lần ("").',
    "no-id": "cột “{name}” đang trống. Hãy ghi mã đơn vị.",
    twice: "đơn vị “{name}” đã có ở một dòng trên. Hãy giữ lại một dòng.",
    "no-such-parent": "không có đơn vị cấp trên “{name}”. Hãy thêm một dòng cho đơn vị đó hoặc sửa cột “parent”.",
    "below-itself": "đơn vị “{name}” lại là cấp trên của chính nó. Hãy sửa cột “parent”.",
  },

  lines: {
    notUtf8: "không phải UTF-8",
    notJson: "không phải JSON",
    progress: "Đã đọc {lines} dòng{share}, {rate} dòng mỗi giây",
    tooLong: "dài quá 1 MiB nên không thể là một phiếu",
    notSubmission: "không phải một phiếu đã trả lời",
    twice: "trùng id với dòng {earlier}",
    more: "… và {count} dòng khác",
    skipped: "{file}: đã bỏ qua {bad} trong {lines} dòng.",
    refused: "{file}: {count} phiếu không được tính: {reason}.",
  },

  unnamed: {
    found:
      "{file}: số phiếu có “{dimension}” không có trong danh sách, được tính chung ở dòng “Khác hoặc không rõ”: {forms}. Các phiếu đó ghi: {names}.",
    mends: {
      channel: "Nếu là hình thức của đơn vị mình, hãy ghi thêm vào --channels.",
      unit: "Nếu là đơn vị của mình, hãy sửa mã trong phiếu hoặc trong bảng --units; bảng tính có thể đã bỏ mất số 0 ở đầu mã.",
      other: "Nếu là giá trị đúng, hãy ghi thêm vào “values” của trường ngữ cảnh trong phiếu khảo sát.",
    },
  },

  refused: {
    "no-submission": "không phải một phiếu đã trả lời",
    "other-survey": "thuộc phiếu khảo sát khác",
    "other-version": "thuộc phiên bản chưa được ghi trong --survey",
    "other-track": "thuộc nguồn đánh giá khác (xem --track)",
    "unknown-answer": "có câu trả lời không có trong phiếu khảo sát",
    "no-time": "thời điểm trả lời không phải là một thời điểm",
  },

  validate: {
    warning: "lưu ý",
    found: "Lỗi: {errors}. Lưu ý: {warnings}. Số tệp đã kiểm tra: {files}.",
  },

  words: {
    "bad-language": "chưa có mã BCP-47 của ngôn ngữ. Hãy ghi mã, ví dụ “km” hoặc “tyz-Latn”.",
    "no-name": "chưa có tên ngôn ngữ. Hãy ghi tên bằng chính ngôn ngữ đó, ví dụ “Tiếng Việt”.",
    "no-text": "chưa có câu chữ. Hãy dịch “{vi}” (tiếng Anh: “{en}”).",
    "unknown-key": "không có khóa “{key}”. Hãy xóa đi.",
    didYouMean: "không có khóa “{key}”. Có phải định viết “{meant}” không?",
    "slot-missing": "thiếu {slot}. Hãy ghi {slot} vào chỗ cần điền.",
    "slot-unknown": "không có gì để điền vào {slot}. Hãy xóa đi.",
    forms: "có {got} dạng ngăn cách bằng “|”. Hãy ghi một dạng chung, hoặc mỗi loại số một dạng: {categories}.",
    oneForm: "có {got} dạng ngăn cách bằng “|”, nhưng ở đây chỉ có một dạng. Hãy xóa các dạng kia.",
    found: "Lỗi: {faults}. Số tệp đã kiểm tra: {files}.",
  },

  comments: {
    title: "Ý kiến đã viết: {title}",
    warning: "Chỉ dùng nội bộ, không công bố: ý kiến có thể cho biết ai là người viết.",
    noUnit: "Không rõ đơn vị",
    columns: { item: "Câu hỏi", unit: "Đơn vị", comment: "Ý kiến" },
    masked: {
      email: "[địa chỉ thư điện tử]",
      phone: "[số điện thoại]",
      identity: "[số giấy tờ tùy thân]",
      number: "[dãy số]",
    },
  },

  sheets: {
    summary: "Tóm tắt",
    response: "Số phiếu nhận về",
    measures: "Kết quả chung",
    items: "Từng nội dung",
    changes: "Thay đổi giữa các đợt",
    method: "Cách tính",
    by: "Theo {dimension}",
    base: "{column}: trên tổng số (n)",
    low: "{column}: từ",
    high: "{column}: đến",
  },

  letterheadUnused: "--letterhead chỉ dùng cho docx và html; dạng tệp này không có phần đó.",

  withheld: {
    groups: "Không công bố riêng {groups} nhóm có quá ít phiếu (--minimum) hoặc phải ẩn để không tính ra nhóm khác.",
    counts:
      "Không công bố riêng {counts}/{all} số đếm nhỏ hoặc phải ẩn cùng (--threshold); {merged} số được công bố gộp.",
    unanimous:
      "Có {unanimous} bảng mà mọi người trả lời như nhau: ai biết một người có trả lời thì biết người đó trả lời gì.",
    all: "Để xem hết trong nội bộ cơ quan: --disclosure none",
  },

  written: "Đã ghi {file}.",
};

/** What the command says; every language has the same keys. */
export type Words = typeof vi;
