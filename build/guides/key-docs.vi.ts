/** What each key of a survey means, in Vietnamese; the English is in the comments of `src/schema`. By kind of object, as in the JSON Schema. */
const item = {
  options: "Các phương án, khi không dùng thang đo.",
  scale: "Tên một thang đo trong `scales`, thay cho `options`.",
  order:
    "`random`: mỗi người thấy các phương án theo một thứ tự ngẫu nhiên, phương án “khác” và phương án đứng một mình vẫn ở cuối. Trên giấy thì theo đúng thứ tự đã ghi. Mặc định: ai cũng thấy theo thứ tự đã ghi.",
  offer: "Những lý do không trả lời được đưa ra bên cạnh ô nhập.",
};
const measure = {
  id: "Tên cố định của chỉ số, không trùng trong `measures`.",
  label: "Tên ghi trong báo cáo. Mặc định: từ chung cho loại chỉ số này.",
};

export const keyMeanings: Record<string, Record<string, string>> = {
  survey: {
    $schema: "Địa chỉ của JSON Schema, để trình soạn thảo gợi ý và giải thích.",
    schemaVersion: "Phiên bản của định dạng phiếu: 1.",
    id: "Tên cố định của phiếu, giống nhau ở mọi phiên bản.",
    version: "Phiên bản của phiếu. Đổi mỗi khi sửa lời, phương án hoặc câu hỏi.",
    languages: "Các ngôn ngữ của phiếu (mã BCP-47); ngôn ngữ đầu là bản gốc.",
    title: "Tên phiếu.",
    intro: "Vài lời trước câu đầu tiên.",
    thanks: "Lời người dân đọc sau khi gửi.",
    organisation: "Cơ quan hỏi.",
    period: "Khi nào nhận câu trả lời. Mặc định: luôn nhận.",
    scales: "Các thang đo dùng chung, theo tên.",
    sections: "Các phần của phiếu, theo thứ tự.",
    rotation:
      "Chỉ hỏi mỗi người vài câu, chọn ngẫu nhiên chứ không theo câu trả lời trước, sao cho câu nào cũng có số người được hỏi như nhau. Không khai báo thì ai cũng được hỏi tất cả.",
    checks: "Những câu hỏi lại khi các câu trả lời không khớp nhau.",
    pace: "Có ghi vào phiếu đã trả lời một từ cho biết trả lời nhanh hay không (`usual`: bình thường, `fast`: nhanh) hay không. Thời gian đo ngay trên thiết bị và không rời khỏi đó. `record`: có ghi. `remind`: có ghi, và ai trả lời quá nhanh thì được nhắc đọc lại một lần. Mặc định: không đo gì.",
    context: "Những điều trang cung cấp, theo tên. Điều không khai báo thì không được nhận.",
    consent:
      "Điều người dân có thể đồng ý, hỏi một lần cho cả phiếu; không bao giờ đánh dấu sẵn. Hỏi ngay trước câu `sensitive` đầu tiên, trong phần có câu ấy.",
    measures: "Báo cáo tính gì từ các câu trả lời: chỉ số, điểm, CSAT, NPS, trung bình.",
  },
  Period: {
    opens: "Lúc bắt đầu: `YYYY-MM-DD` (từ đầu ngày) hoặc `YYYY-MM-DDTHH:mm`.",
    closes: "Lúc kết thúc: `YYYY-MM-DD` (đến hết ngày) hoặc `YYYY-MM-DDTHH:mm`.",
    timeZone: "Múi giờ (IANA) của cả hai.",
  },
  Scale: {
    options: "Các mức, từ tốt đến kém hoặc ngược lại; hiện đúng thứ tự này.",
    ends: "Lời ở hai đầu khi hiện dạng số hoặc thanh trượt và nhãn chỉ là con số.",
  },
  "Scale.ends": { first: "Phương án đầu nghĩa là gì.", last: "Phương án cuối nghĩa là gì." },
  Option: {
    code: "Giá trị được lưu. Không bao giờ đổi, kể cả khi lời đổi.",
    label: "Lời người dân đọc.",
    value: "Số để tính điểm và để so sánh bằng `gte`, `lte`. Số lớn nhất là tốt nhất.",
    satisfied: "`true`: mức này được tính là hài lòng trong chỉ số hài lòng.",
    missing: "Chọn phương án này là nói vì sao không trả lời; được đếm riêng, không tính vào các mức.",
    exclusive: "Trong `choices`: chọn phương án này thì các phương án khác được bỏ chọn.",
    other: "Chọn phương án này thì có ô để viết; lời viết là câu trả lời cho `<id>.other`.",
    means:
      "Chọn phương án này tức là gì, trong một câu: được nói lại ngay khi chọn, để ai hiểu nhầm thì nhận ra. Trên giấy, câu này đứng dưới phương án.",
  },
  Section: {
    id: "Tên cố định của phần, không trùng trong phiếu.",
    title: "Tên yếu tố, hiện làm tiêu đề.",
    stem: "Phần lời chung của các câu, nói một lần và được nhắc lại cho trình đọc màn hình.",
    askIf: "Khi nào hỏi phần này. Chỉ được dựa vào câu ở các phần trước.",
    items: "Các câu hỏi hoặc tiêu chí, theo thứ tự hỏi.",
  },
  Comparison: {
    item: "`id` của một câu đứng trước.",
    is: "Câu trả lời là mã, số hoặc ngày này; với `choices` là có chọn nó. Tính cả phương án có `missing`.",
    in: "Câu trả lời là một trong số này.",
    not: "Có câu trả lời thật, không phải lý do không trả lời, và khác giá trị này.",
    gte: "Số, ngày hoặc `value` của phương án ít nhất bằng số này.",
    lte: "Số, ngày hoặc `value` của phương án nhiều nhất bằng số này.",
    answered: "Có câu trả lời thật hay không; lý do không trả lời thì không tính.",
  },
  All: { all: "Tất cả đều đúng." },
  Any: { any: "Ít nhất một điều đúng." },
  Not: { not: "Điều này không đúng." },
  Item: {
    type: "Dạng câu hỏi, nêu ở các mục dưới.",
    id: "Tên cố định của câu, là khóa của câu trả lời. Không trùng trong phiếu.",
    label: "Câu hỏi, hoặc tiêu chí đứng dưới phần lời chung.",
    emphasis:
      "Những chữ trong `label` làm câu này khác câu bên cạnh, chép đúng như trong `label`. Những chữ ấy được làm nổi bật.",
    help: "Một dòng dưới câu hỏi để khỏi hiểu sai.",
    audio: "Địa chỉ bản ghi âm câu hỏi, theo ngôn ngữ, cho người muốn nghe hơn đọc.",
    askIf: "Khi nào hỏi câu này. Chỉ được dựa vào câu đứng trước.",
    source: "Ai cung cấp giá trị. Câu `system` và `inspection` không bao giờ hiện cho người dân.",
    required: "Hỏi thêm một lần khi để trống. Không bao giờ chặn ai.",
    sensitive: "Dữ liệu cá nhân: chỉ hỏi người đã đồng ý với `consent`.",
    about: "`person`: câu trả lời cho biết người ấy là ai, như tuổi, nơi ở. Báo cáo thận trọng với bảng của câu này.",
    variants:
      "Các cách hỏi đang thử; mỗi người được ngẫu nhiên một cách. Cách không đổi gì thì có lời của chính câu hỏi. Không khai báo thì ai cũng đọc lời của câu hỏi.",
  },
  Rating: {
    scale: "Tên một thang đo trong `scales`.",
    display: "Các mức trông thế nào; mã được lưu vẫn thế.",
  },
  Choice: { options: item.options, scale: item.scale, display: "Các phương án trông thế nào.", order: item.order },
  Choices: {
    options: item.options,
    scale: item.scale,
    min: "Chọn ít nhất bao nhiêu, khi đã chọn.",
    max: "Chọn nhiều nhất bao nhiêu.",
    order: item.order,
  },
  Number: {
    offer: item.offer,
    min: "Số nhỏ nhất được nhận.",
    max: "Số lớn nhất được nhận.",
    decimals: "Nhiều nhất bao nhiêu chữ số sau dấu phẩy.",
    suffix: "Đơn vị đếm, hiện sau ô nhập.",
    means: "Một câu nói lại câu trả lời; `{value}` trong đó được thay bằng số vừa ghi.",
  },
  TextItem: {
    offer: item.offer,
    display: "Một dòng (`short`) hoặc nhiều dòng (`long`).",
    maxLength: "Nhiều nhất bao nhiêu ký tự. Mặc định: 200 với `short`, 2000 với `long`.",
  },
  Date: {
    offer: item.offer,
    min: "Ngày sớm nhất được nhận: `YYYY-MM-DD` hoặc `today`.",
    max: "Ngày muộn nhất được nhận: `YYYY-MM-DD` hoặc `today`.",
    means: "Một câu nói lại câu trả lời; `{value}` trong đó được thay bằng ngày vừa ghi.",
  },
  Lookup: {
    offer: item.offer,
    options: "Danh sách, khi nằm ngay trong phiếu.",
    url: "Địa chỉ http(s) của danh sách: một mảng JSON các phương án. Thay cho `options`.",
  },
  Rank: { options: item.options, scale: item.scale, max: "Xếp bao nhiêu chỗ. Mặc định: tất cả.", order: item.order },
  Note: { type: "Chỉ là lời, không có gì để trả lời." },
  Variant: {
    id: "Tên cố định của cách hỏi; phiếu trả lời ghi người đó đã đọc cách nào.",
    share: "Được chọn nhiều hay ít so với các cách khác: 3 bên cạnh 1 là ba phần tư số người.",
    label: "Câu hỏi theo cách này. Không có thì như của câu hỏi; có thì bỏ `emphasis` và `audio` của câu hỏi.",
    emphasis: "Những chữ của lời này cần nổi bật.",
    help: "Dòng dưới câu hỏi. Không có thì như của câu hỏi.",
    means: "Câu nói lại câu trả lời, của câu hỏi ghi số hoặc ngày. Không có thì như của câu hỏi.",
    options: "Lời khác của các phương án, theo mã. Mã, thứ tự và cách tính giữ nguyên.",
  },
  OptionWording: {
    label: "Lời người dân đọc, thay cho lời của phương án.",
    means: "Chọn phương án này tức là gì, thay cho `means` của phương án.",
  },
  Rotation: {
    ask: "Mỗi người được hỏi bao nhiêu câu trong các câu luân phiên, ngoài những câu không luân phiên.",
    always: "Id của những câu ai cũng được hỏi, dù `from` có nêu câu ấy hay phần có câu ấy.",
    from: "Những gì được luân phiên: id của phần, tức là các câu `rating` không kèm điều kiện trong phần ấy, và id của câu. Mỗi phần được hỏi theo đúng tỉ lệ của nó. Các phần và câu ghi trong một danh sách riêng thì tính là một phần. Không khai báo thì gồm mọi phần.",
    param:
      "Tham số trong địa chỉ được phép cho biết người đó nhận mẫu phiếu nào, như mã QR trên phiếu giấy. Không có thì trang tự chọn ngẫu nhiên.",
  },
  Consistency: {
    id: "Tên cố định; được ghi trong phiếu gửi khi câu hỏi lại đã hiện.",
    when: "Những câu trả lời không khớp nhau.",
    message: "Câu hỏi lại. Người dân có thể bỏ qua.",
  },
  ContextField: {
    label: "Trường này là gì, để ghi trong báo cáo.",
    param: "Tham số địa chỉ được điền vào trường. Không ghi thì chỉ thuộc tính cùng tên của thẻ điền được.",
    values: "Chỉ nhận những giá trị này. Mặc định: mọi tên ngắn.",
    about: "`person`: trường cho biết người ấy là ai. Báo cáo thận trọng với bảng của trường này.",
  },
  Consent: {
    text: "Câu mà người dân đồng ý.",
    purpose: "Dữ liệu dùng để làm gì.",
    controller: "Ai chịu trách nhiệm về dữ liệu.",
    retention: "Giữ dữ liệu bao lâu.",
    eraseAfterDays:
      "Sau bao nhiêu ngày kể từ khi phiếu làm xong thì máy chủ nhận phiếu xóa những gì người ấy viết hoặc cho biết người ấy là ai: câu trả lời bằng chữ, ngày tháng ở câu thu thập dữ liệu cá nhân, số phiếu, trường ngữ cảnh không có `values` (trừ đơn vị). Số đếm vẫn giữ. `retention` phải nói rõ. Mặc định: không xóa.",
    partial:
      "Người dừng giữa chừng thì phần đã trả lời có được gửi không. Câu đồng ý phải nói rõ điều đó. Khi ấy phần xin đồng ý đứng trước câu đầu tiên, vì hỏi sau thì phần gửi trước đó chưa được đồng ý.",
  },
  Index: {
    type: "Chỉ số hài lòng: số câu trả lời ở mức hài lòng ÷ số câu trả lời thật, lấy trung bình các câu.",
    ...measure,
    items: "`id` các câu. Mặc định: mọi câu người dân trả lời mà thang có mức hài lòng.",
    weights: "Trọng số của từng câu hoặc từng phần. Mặc định: bằng nhau.",
  },
  ItemWeights: { items: "Trọng số của từng câu, theo `id`. Chỉ tỷ lệ là quan trọng. Câu không nêu thì tính 0." },
  SectionWeights: {
    sections: "Trọng số của từng phần, theo `id`; các câu trong phần chia đều. Phần không nêu thì tính 0.",
  },
  Points: {
    type: "Điểm: trung bình hoặc tổng giá trị theo từng chỉ tiêu, làm tròn, gộp lại, rồi xếp loại.",
    items: "Các chỉ tiêu: `id` những câu mà phương án có `value`, hoặc nói rõ hơn về một câu.",
    per: "Điểm của một chỉ tiêu: trung bình (`mean`) hoặc tổng (`sum`) trên mọi phiếu.",
    transform: "Đổi tuyến tính điểm từng chỉ tiêu, trước khi làm tròn.",
    round: "Làm tròn điểm từng chỉ tiêu đến bước này, đúng một nửa thì làm tròn lên, trước khi gộp.",
    total: "Tổng: cộng (`sum`) hoặc trung bình (`mean`) điểm các chỉ tiêu.",
    bands: "Tên các mức xếp loại, cao nhất trước. Dưới mức cuối thì không xếp loại.",
  },
  "Points.transform": { multiply: "Hệ số nhân.", add: "Số cộng vào tích." },
  Indicator: {
    item: "`id` một câu mà phương án có `value`.",
    or: "`id` các câu khác giữ giá trị khi câu này không có: câu được hỏi theo bước.",
    reverse: "Đảo giá trị: cao nhất thành thấp nhất.",
  },
  Band: {
    code: "Tên cố định của mức.",
    label: "Tên ghi trong báo cáo.",
    from: "Tổng nhỏ nhất thuộc mức này, kể cả chính số đó.",
  },
  Csat: {
    type: "CSAT: số câu trả lời ở mức hài lòng của một câu ÷ số câu trả lời thật.",
    item: "`id` một câu có phương án `satisfied`.",
  },
  Nps: {
    type: "Điểm giới thiệu: phần trăm người ủng hộ trừ phần trăm người không ủng hộ.",
    item: "`id` một câu mà phương án có giá trị từ 0 đến 10.",
    promotersFrom: "Giá trị nhỏ nhất của người ủng hộ.",
    detractorsTo: "Giá trị lớn nhất của người không ủng hộ.",
  },
  Mean: {
    type: "Trung bình giá trị phương án, hoặc các số, của từng câu và của cả các câu.",
    items: "`id` các câu có phương án `value`, hoặc câu dạng `number`.",
  },
};
