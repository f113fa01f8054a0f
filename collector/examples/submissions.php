<?php
declare(strict_types=1);

/*
 * An endpoint for satisfaction-survey in one file: PHP 8.1 or later, 64 bits, with PDO.
 * It keeps what is sent, once per id. It does not check the answers against the survey: see "Elsewhere" in the README.
 */

// Any PDO database. An SQLite file must lie where the web server does not serve files.
$database = getenv('SURVEY_DATABASE') ?: 'sqlite:' . dirname(__DIR__) . '/private/submissions.db';
// Other sites whose pages may send, such as 'https://thuanloc.gov.vn'; none are needed for pages of this site.
$origins = array_filter(explode(' ', getenv('SURVEY_ORIGINS') ?: ''));
// The fingerprints (`digest`) of the surveys that are open.
$digests = array_filter(explode(' ', getenv('SURVEY_DIGESTS') ?: ''));

const MAX_BYTES = 65536;
const KEYS = ['answers', 'asked', 'channel', 'context', 'finishedAt', 'id', 'language', 'missing', 'quality', 'schemaVersion', 'startedAt', 'survey'];

function answer(int $status, array $document): never
{
    http_response_code($status);
    header('Content-Type: application/' . ($status < 400 ? 'json' : 'problem+json'));
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    echo json_encode($document, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    exit;
}

function refuse(int $status, string $title, array $errors = []): never
{
    answer($status, ['type' => 'about:blank', 'title' => $title, 'status' => $status] + ($errors ? ['errors' => $errors] : []));
}

/** The first 40 bits of the id in Crockford's base 32: the code that the citizen was shown. */
function receipt(string $id): string
{
    $rest = hexdec(substr(str_replace('-', '', $id), 0, 10));
    for ($code = ''; strlen($code) < 8; $rest = intdiv($rest, 32)) {
        $code = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[$rest % 32] . $code;
    }
    return substr($code, 0, 4) . '-' . substr($code, 4);
}

/** What keeps the submission from being kept. Its answers are not looked at. */
function faults(stdClass $submission, array $digests): array
{
    $faults = [];
    foreach (KEYS as $key) {
        if (!property_exists($submission, $key)) {
            $faults[] = ['path' => "$.$key", 'code' => 'missing-key', 'detail' => "“{$key}” is missing."];
        }
    }
    if (($submission->schemaVersion ?? 1) !== 1) {
        $faults[] = ['path' => '$.schemaVersion', 'code' => 'not-one-of', 'detail' => 'Only version 1 is known here.'];
    }
    $id = $submission->id ?? '';
    if (!is_string($id) || !preg_match('/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D', $id)) {
        $faults[] = ['path' => '$.id', 'code' => 'bad-uuid', 'detail' => 'The id is not a UUID in small letters.'];
    }
    if (!in_array($submission->survey->digest ?? null, $digests, true)) {
        $faults[] = ['path' => '$.survey.digest', 'code' => 'unknown-digest', 'detail' => 'This survey is not open here.'];
    }
    return $faults;
}

set_exception_handler(function (Throwable $error): never {
    error_log((string) $error);
    refuse(500, 'The endpoint failed. Send it again later.');
});

header('Vary: Origin');
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if (in_array($origin, $origins, true)) {
    header("Access-Control-Allow-Origin: $origin");
}
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
    header('Access-Control-Allow-Methods: POST');
    header('Access-Control-Allow-Headers: Content-Type, Idempotency-Key');
    header('Access-Control-Max-Age: 600');
    http_response_code(204);
    exit;
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST, OPTIONS');
    refuse(405, 'This address takes POST.');
}
if (!preg_match('~^application/json\s*(;|$)~i', $_SERVER['CONTENT_TYPE'] ?? '')) {
    refuse(415, 'Send Content-Type: application/json.');
}

// One byte more than allowed is enough to know.
$body = file_get_contents('php://input', length: MAX_BYTES + 1);
if (strlen($body) > MAX_BYTES) {
    refuse(413, 'Send at most ' . MAX_BYTES . ' bytes.');
}
$submission = json_decode($body, depth: 16);
if (!$submission instanceof stdClass) {
    refuse(400, 'The body is not a JSON object: ' . json_last_error_msg() . '.');
}
$key = trim($_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? '', '"');
if ($key !== '' && $key !== ($submission->id ?? null)) {
    refuse(400, 'Idempotency-Key is not the id of the submission.');
}
if ($faults = faults($submission, $digests)) {
    refuse(422, 'The submission was refused.', $faults);
}

$db = new PDO($database, getenv('SURVEY_DATABASE_USER') ?: null, getenv('SURVEY_DATABASE_PASSWORD') ?: null, [
    PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
]);
if (str_starts_with($database, 'sqlite:')) {
    $db->exec('PRAGMA busy_timeout = 5000');
    $db->exec('PRAGMA synchronous = FULL');
}
$db->exec('CREATE TABLE IF NOT EXISTS submissions (id CHAR(36) PRIMARY KEY, received_at VARCHAR(20) NOT NULL, body TEXT NOT NULL)');
try {
    // The primary key decides, not a look beforehand: two requests may come at once.
    $db->prepare('INSERT INTO submissions (id, received_at, body) VALUES (?, ?, ?)')
        ->execute([$submission->id, gmdate('Y-m-d\TH:i:s\Z'), $body]);
} catch (PDOException $error) {
    // Class 23 of SQLSTATE: the id is taken.
    if (!str_starts_with((string) $error->getCode(), '23')) {
        throw $error;
    }
    $earlier = $db->prepare('SELECT body FROM submissions WHERE id = ?');
    $earlier->execute([$submission->id]);
    if ($earlier->fetchColumn() !== $body) {
        refuse(409, 'The id is taken by another submission. It is kept as it was.');
    }
}
answer(201, ['id' => $submission->id, 'receipt' => receipt($submission->id)]);
