<?php
declare(strict_types=1);

/*
 * An endpoint for satisfaction-survey in one file: PHP 8.1 or later, 64 bits, with PDO.
 * It keeps the highest revision of what is sent, once per id, until it is withdrawn.
 * It does not check the answers against the survey: see "Other languages" in the guide to the contract.
 */

// Any PDO database. An SQLite file must lie where the web server does not serve files.
$database = getenv('SURVEY_DATABASE') ?: 'sqlite:' . dirname(__DIR__) . '/private/submissions.db';
// Other sites whose pages may send, such as 'https://thuanloc.gov.vn'; none are needed for pages of this site.
$origins = array_filter(explode(' ', getenv('SURVEY_ORIGINS') ?: ''));
// The fingerprints (`digest`) of the surveys that are open.
$digests = array_filter(explode(' ', getenv('SURVEY_DIGESTS') ?: ''));

const MAX_BYTES = 65536;
const UUID = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/D';
/** Crockford's base 32. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
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
        $code = DIGITS[$rest % 32] . $code;
    }
    return substr($code, 0, 4) . '-' . substr($code, 4);
}

/** How the id begins that belongs to a receipt code, however it was typed, or to an id; '' for anything else. */
function prefix(string $typed): string
{
    $id = strtolower(trim($typed));
    if (preg_match(UUID, $id)) {
        return $id;
    }
    $code = strtr(strtoupper(preg_replace('/[\s\p{Pd}]/u', '', $typed) ?? ''), 'OIL', '011');
    if (!preg_match('/^[0-9A-HJKMNP-TV-Z]{8}$/D', $code)) {
        return '';
    }
    $bits = 0;
    foreach (str_split($code) as $digit) {
        $bits = $bits * 32 + strpos(DIGITS, $digit);
    }
    return substr_replace(sprintf('%010x', $bits), '-', 8, 0);
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
    if (!is_string($id) || !preg_match(UUID, $id)) {
        $faults[] = ['path' => '$.id', 'code' => 'bad-uuid', 'detail' => 'The id is not a UUID in small letters.'];
    }
    $revision = $submission->revision ?? 1;
    if (!is_int($revision) || $revision < 1 || $revision > 2147483647) {
        $faults[] = ['path' => '$.revision', 'code' => 'bad-revision', 'detail' => 'The revision is no whole number from 1.'];
    }
    if (!in_array($submission->partial ?? null, [null, true], true)) {
        $faults[] = ['path' => '$.partial', 'code' => 'not-one-of', 'detail' => '“partial” is true or absent.'];
    } elseif (isset($submission->partial) && ($submission->consent->agreed ?? null) !== true) {
        $faults[] = ['path' => '$.partial', 'code' => 'partial-without-agreement', 'detail' => 'The person has not agreed to it.'];
    }
    if (!in_array($submission->survey->digest ?? null, $digests, true)) {
        $faults[] = ['path' => '$.survey.digest', 'code' => 'unknown-digest', 'detail' => 'This survey is not open here.'];
    }
    return $faults;
}

function database(string $source): PDO
{
    $db = new PDO($source, getenv('SURVEY_DATABASE_USER') ?: null, getenv('SURVEY_DATABASE_PASSWORD') ?: null, [
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
    ]);
    if (str_starts_with($source, 'sqlite:')) {
        $db->exec('PRAGMA busy_timeout = 5000');
        $db->exec('PRAGMA synchronous = FULL');
        $db->exec('PRAGMA secure_delete = ON');
    }
    // What is withdrawn keeps its row without a body, so that a late repeat does not bring it back.
    $db->exec('CREATE TABLE IF NOT EXISTS submissions (id CHAR(36) PRIMARY KEY, revision INTEGER NOT NULL, partial INTEGER NOT NULL, received_at VARCHAR(20) NOT NULL, body TEXT)');
    return $db;
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
    header('Access-Control-Allow-Methods: POST, DELETE');
    header('Access-Control-Allow-Headers: Content-Type, Idempotency-Key');
    header('Access-Control-Max-Age: 600');
    http_response_code(204);
    exit;
}
if ($_SERVER['REQUEST_METHOD'] === 'DELETE') {
    $db = database($database);
    // The last part of the address: /submissions.php/1B2C-3D4E.
    $prefix = prefix(rawurldecode(basename((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))));
    $found = $db->prepare('SELECT id FROM submissions WHERE id LIKE ?');
    $found->execute([$prefix === '' ? '' : "$prefix%"]);
    $ids = $found->fetchAll(PDO::FETCH_COLUMN);
    if (!$ids) {
        refuse(404, 'There is no submission with this receipt code.');
    }
    // Withdrawn ones count, too: asking again must not reach a stranger's with the same code.
    if (count($ids) > 1) {
        refuse(409, 'Two submissions have this receipt code. Send the whole id in its place.');
    }
    $db->prepare('UPDATE submissions SET body = NULL, received_at = ? WHERE id = ? AND body IS NOT NULL')
        ->execute([gmdate('Y-m-d\TH:i:s\Z'), $ids[0]]);
    http_response_code(204);
    header('Cache-Control: no-store');
    exit;
}
if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST, DELETE, OPTIONS');
    refuse(405, 'This address takes POST and DELETE.');
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
if ($faults = faults($submission, $digests)) {
    refuse(422, 'The submission was refused.', $faults);
}
['id' => $id, 'revision' => $revision, 'partial' => $partial] = (array) $submission + ['revision' => 1, 'partial' => false];
$key = trim($_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? '', '"');
if ($key !== '' && $key !== ($revision > 1 ? "$id.$revision" : $id)) {
    refuse(400, 'Idempotency-Key is neither the id of the submission nor, above revision 1, its id, a dot and its revision.');
}

$db = database($database);
$accepted = ['id' => $id, 'receipt' => receipt($id)];
try {
    // The primary key decides, not a look beforehand: two requests may come at once.
    $db->prepare('INSERT INTO submissions (id, revision, partial, received_at, body) VALUES (?, ?, ?, ?, ?)')
        ->execute([$id, $revision, (int) $partial, gmdate('Y-m-d\TH:i:s\Z'), $body]);
    answer(201, $accepted);
} catch (PDOException $error) {
    // Class 23 of SQLSTATE: the id is taken.
    if (!str_starts_with((string) $error->getCode(), '23')) {
        throw $error;
    }
}
// Only a higher revision replaces, and never what is complete by what is partial. One statement decides, again.
$replace = $db->prepare('UPDATE submissions SET revision = ?, partial = ?, body = ? WHERE id = ? AND body IS NOT NULL AND revision < ? AND partial >= ?');
$replace->execute([$revision, (int) $partial, $body, $id, $revision, (int) $partial]);
if ($replace->rowCount() === 0) {
    $query = $db->prepare('SELECT revision, body FROM submissions WHERE id = ?');
    $query->execute([$id]);
    ['revision' => $kept, 'body' => $earlier] = $query->fetch(PDO::FETCH_ASSOC);
    if ($earlier === null) {
        $revision > $kept ? refuse(410, 'The submission was withdrawn.') : answer(201, $accepted + ['withdrawn' => true]);
    }
    if ($revision > $kept) {
        refuse(409, 'The submission was completed before. It is kept as it was.');
    }
    if ($revision === (int) $kept && $earlier !== $body) {
        refuse(409, 'The id is taken by another submission. It is kept as it was.');
    }
}
answer(201, $accepted);
