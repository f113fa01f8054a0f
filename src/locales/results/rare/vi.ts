/**
 * The words that few pages need, loaded when one does: of what only some reports have, of documents that tell their
 * figures in sentences, and for the webmaster when there is no report to show.
 */
export const vi = {
  noReport:
    'Chưa có báo cáo: hãy đặt địa chỉ tệp vào thuộc tính src, hoặc đặt nội dung báo cáo trong thẻ <script type="application/json">.',
  notReport:
    "Dữ liệu không phải là báo cáo (reportVersion 1). Hãy lập lại báo cáo bằng lệnh satisfaction-survey report --format json.",
  otherVersion:
    "Báo cáo có reportVersion {version}, còn trang này chỉ đọc được reportVersion 1. Hãy lập lại báo cáo, hoặc cập nhật tệp satisfaction-results.js cùng phiên bản.",

  points: "Điểm đánh giá",
  nps: "Mức độ sẵn lòng giới thiệu (NPS)",
  mean: "Điểm trung bình",
  saysPoints: "{label} đạt {value}/{maximum} điểm.",
  saysPointsGiven: "{label} đạt {value} điểm.",
  saysBand: "{label} đạt {value}/{maximum} điểm, xếp loại {band}.",
  saysBandGiven: "{label} đạt {value} điểm, xếp loại {band}.",
  saysNps:
    "{label} là {value}, tính trên {forms} có trả lời{interval}; trong đó {promoters} phiếu sẵn lòng giới thiệu, {passives} phiếu trung lập, {detractors} phiếu không sẵn lòng.",
  saysMean: "{label} là {value}.",

  indicator: "Chỉ tiêu",
  sumOfValues: "Cộng điểm các phiếu",
  pointsColumn: "Điểm",
  total: "Tổng điểm",
  totalBand: "Tổng điểm (xếp loại {band})",
  noBand:
    "Chưa xếp loại vì chưa có số liệu của {items}. Các chỉ tiêu đã có số liệu có thể đạt nhiều nhất {attainable} điểm, trên tổng số {maximum} điểm.",
  meanColumn: "Trung bình",
  group: "Nhóm",
  promoters: "Sẵn lòng giới thiệu",
  passives: "Trung lập",
  detractors: "Không sẵn lòng giới thiệu",

  saysOption: "{option}: {fraction} phiếu, chiếm tỷ lệ {value}",
  saysNoOption: "{option}: {value}",
  number: "Giá trị trung bình là {mean}, tính trên {forms} có trả lời.",
  numberRange: "Nhỏ nhất là {min}, lớn nhất là {max}.",
  firstPlace: "Phương án xếp thứ nhất",
  ranksCaption: "Thứ hạng trung bình: {label}",
  placed: "Số phiếu có xếp hạng",
  meanPlace: "Thứ hạng trung bình",
  topCaption: "Được chọn nhiều nhất: {label}",
  others: "Các lựa chọn khác",
  breakOption:
    "Phương án “{from}” (phiên bản {fromVersion}) đã đổi thành “{to}” (phiên bản {toVersion}); số liệu trước và sau khi đổi có thể không so sánh được.",
  breakItem:
    "Câu hỏi “{from}” (phiên bản {fromVersion}) đã đổi thành “{to}” (phiên bản {toVersion}); số liệu trước và sau khi đổi có thể không so sánh được.",

  bandsOfUnits: "{fraction} đơn vị xếp loại {band}",

  changesHeading: "Thay đổi giữa các đợt khảo sát",
  changesCaption: "Chênh lệch tỷ lệ hài lòng, đợt sau so với đợt trước (số phiếu từng đợt ở bảng theo đợt khảo sát)",
  waves: "So sánh",
  fromWave: "{to} so với {from}",
  difference: "Chênh lệch (điểm phần trăm)",
  broken: "{label} (*)",
  brokenNote: "(*) Lời văn câu hỏi hoặc phương án đã thay đổi giữa hai đợt, nên hai số có thể không so sánh được.",

  method_refused: "Phiếu không tính",
  "refused_no-submission": "{n} phiếu sai định dạng",
  "refused_other-survey": "{n} phiếu của cuộc khảo sát khác",
  "refused_other-version": "{n} phiếu của phiên bản không có trong báo cáo",
  "refused_other-track": "{n} phiếu của bên đánh giá khác",
  "refused_unknown-answer": "{n} phiếu có câu trả lời không có trong phiếu khảo sát",
  "refused_no-time": "{n} phiếu không rõ thời gian",
  definesPointsMean: "Điểm của mỗi chỉ tiêu là trung bình điểm của các phiếu.",
  definesPointsSum: "Điểm của mỗi chỉ tiêu là tổng điểm của các phiếu.",
  transform: "Điểm đó được nhân với {multiply} rồi cộng {add}.",
  round: "Điểm mỗi chỉ tiêu được làm tròn đến {step} trước khi cộng.",
  totalSum: "Điểm chung là tổng điểm các chỉ tiêu.",
  totalMean: "Điểm chung là trung bình điểm các chỉ tiêu.",
  definesBands: "Xếp loại: {bands}.",
  bandFrom: "{band} từ {from} điểm",
  definesNps:
    "Ở câu “{item}”: tỷ lệ phiếu cho từ {promoters} điểm trở lên trừ đi tỷ lệ phiếu cho từ {detractors} điểm trở xuống; nằm trong khoảng từ −100 đến 100.",
  definesMean: "Trung bình điểm của các phiếu ở từng câu; điểm của nhiều câu là trung bình của các câu.",
  intervalNps: "Của NPS: cộng, trừ 1,96 lần sai số chuẩn.",
  intervalChange: "Của chênh lệch giữa hai đợt: theo công thức Newcombe.",
};

export type RareResultsWords = Record<keyof typeof vi, string>;
