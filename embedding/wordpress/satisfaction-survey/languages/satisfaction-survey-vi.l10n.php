<?php
// Made by `npm run words`.
return [
    'domain' => 'satisfaction-survey',
    'language' => 'vi',
    'messages' => [
        "block title\4Satisfaction Survey" => 'Khảo sát mức độ hài lòng',
        "block description\4A satisfaction survey. Answers go to your own server." => 'Phiếu khảo sát mức độ hài lòng, gửi câu trả lời về máy chủ của chính cơ quan.',
        'Satisfaction Survey: please give the address of a survey (src).' => 'Khảo sát mức độ hài lòng: xin điền địa chỉ của tệp khảo sát (src).',
    ],
];
