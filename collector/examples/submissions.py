"""An endpoint for satisfaction-survey in one file: Python 3.9 or later, and nothing but its standard library.

Any WSGI server runs it (`gunicorn submissions:application`); started by itself, it answers on PORT of this machine.
It keeps the highest revision of what is sent, once per id, until it is withdrawn.
It does not check the answers against the survey: see "Other languages" in the guide to the contract.
"""

import json
import logging
import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from http import HTTPStatus
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server

# The file must lie where the web server does not serve files.
DATABASE = os.environ.get("SURVEY_DATABASE", "submissions.db")
# Other sites whose pages may send, such as "https://thuanloc.gov.vn"; none are needed for pages of this site.
ORIGINS = os.environ.get("SURVEY_ORIGINS", "").split()
# The fingerprints ("digest") of the surveys that are open.
DIGESTS = os.environ.get("SURVEY_DIGESTS", "").split()

MAX_BYTES = 65536
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
# Crockford's base 32.
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = ["answers", "asked", "channel", "context", "finishedAt", "id", "language", "missing", "quality",
        "schemaVersion", "startedAt", "survey"]


class Refusal(Exception):
    """Becomes a problem document."""

    def __init__(self, status, title, errors=()):
        super().__init__(title)
        self.status = status
        self.errors = list(errors)


def application(environ, start_response):
    cors = [("Vary", "Origin")]
    if environ.get("HTTP_ORIGIN") in ORIGINS:
        cors.append(("Access-Control-Allow-Origin", environ["HTTP_ORIGIN"]))
    try:
        status, headers, document = METHODS.get(environ["REQUEST_METHOD"], other)(environ)
    except Refusal as refusal:
        status, headers = refusal.status, []
        document = {"type": "about:blank", "title": str(refusal), "status": status}
        if refusal.errors:
            document["errors"] = refusal.errors
    except Exception:
        logging.exception("The endpoint failed")
        status, headers = 500, []
        document = {"type": "about:blank", "title": "The endpoint failed. Send it again later.", "status": 500}
    if status == 405:
        headers = [("Allow", "POST, DELETE, OPTIONS")]
    body = b""
    if document is not None:
        body = json.dumps(document).encode()
        kind = "json" if status < 400 else "problem+json"
        headers = [*headers, ("Content-Type", f"application/{kind}"), ("Content-Length", str(len(body)))]
    safe = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
    start_response(f"{status} {HTTPStatus(status).phrase}", [*cors, *safe, *headers])
    return [body]


def keep(environ):
    if not re.match(r"application/json\s*(;|$)", environ.get("CONTENT_TYPE") or "", re.IGNORECASE):
        raise Refusal(415, "Send Content-Type: application/json.")
    body = read(environ)
    try:
        submission = json.loads(body.decode("utf-8"), parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise Refusal(400, f"The body is not JSON: {error}.") from error
    if not isinstance(submission, dict):
        raise Refusal(400, "The body is not a JSON object.")
    faults = list(faults_of(submission))
    if faults:
        raise Refusal(422, "The submission was refused.", faults)

    id, revision, partial = submission["id"], submission.get("revision", 1), submission.get("partial", False)
    key = environ.get("HTTP_IDEMPOTENCY_KEY", "").strip('"')
    if key not in ("", f"{id}.{revision}" if revision > 1 else id):
        raise Refusal(400, "Idempotency-Key is neither the id of the submission nor, above revision 1, its id, a dot and its revision.")

    accepted = {"id": id, "receipt": receipt_of(id)}
    row = {"id": id, "revision": revision, "partial": int(partial), "at": now(), "body": body}
    with closing(database()) as db:
        # The database decides in one statement, not a look beforehand: two requests may come at once.
        # Only a higher revision replaces, and never what is complete by what is partial.
        stored = db.execute(
            """INSERT INTO submissions (id, revision, partial, received_at, body)
               VALUES (:id, :revision, :partial, :at, :body)
               ON CONFLICT (id) DO UPDATE SET revision = :revision, partial = :partial, body = :body
               WHERE submissions.body IS NOT NULL AND submissions.revision < :revision AND submissions.partial >= :partial""",
            row,
        ).rowcount
        if stored == 0:
            kept, earlier = db.execute("SELECT revision, body FROM submissions WHERE id = ?", [id]).fetchone()
            if earlier is None and revision > kept:
                raise Refusal(410, "The submission was withdrawn.")
            if earlier is None:
                return 201, [], {**accepted, "withdrawn": True}
            if revision > kept:
                raise Refusal(409, "The submission was completed before. It is kept as it was.")
            if revision == kept and earlier != body:
                raise Refusal(409, "The id is taken by another submission. It is kept as it was.")
    return 201, [], accepted


def withdraw(environ):
    # The last part of the address: /submissions/1B2C-3D4E. WSGI hands its bytes over as Latin-1.
    path = environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
    prefix = prefix_of(path.rsplit("/", 1)[-1])
    with closing(database()) as db:
        found = db.execute("SELECT id FROM submissions WHERE id LIKE ? LIMIT 2", [f"{prefix}%" if prefix else ""]).fetchall()
        if not found:
            raise Refusal(404, "There is no submission with this receipt code.")
        # Withdrawn ones count, too: asking again must not reach a stranger's with the same code.
        if len(found) > 1:
            raise Refusal(409, "Two submissions have this receipt code. Send the whole id in its place.")
        db.execute("UPDATE submissions SET body = NULL, received_at = ? WHERE id = ? AND body IS NOT NULL", [now(), *found[0]])
    return 204, [], None


def preflight(environ):
    return 204, [
        ("Access-Control-Allow-Methods", "POST, DELETE"),
        ("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key"),
        ("Access-Control-Max-Age", "600"),
    ], None


def other(environ):
    raise Refusal(405, "This address takes POST and DELETE.")


METHODS = {"POST": keep, "DELETE": withdraw, "OPTIONS": preflight}


def read(environ):
    length = environ.get("CONTENT_LENGTH") or ""
    if not re.fullmatch(r"\d{1,12}", length, re.ASCII):
        raise Refusal(411, "Send Content-Length.")
    body = environ["wsgi.input"].read(min(int(length), MAX_BYTES))
    # What is left is read, up to a megabyte: who is still sending may not hear an answer.
    if int(length) > MAX_BYTES:
        environ["wsgi.input"].read(min(int(length), 1 << 20) - MAX_BYTES)
        raise Refusal(413, f"Send at most {MAX_BYTES} bytes.")
    return body


def refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


def faults_of(submission):
    """What keeps the submission from being kept. Its answers are not looked at."""
    for key in KEYS:
        if key not in submission:
            yield {"path": f"$.{key}", "code": "missing-key", "detail": f"“{key}” is missing."}
    # In Python, true equals 1 and is an int.
    version = submission.get("schemaVersion", 1)
    if type(version) is not int or version != 1:
        yield {"path": "$.schemaVersion", "code": "not-one-of", "detail": "Only version 1 is known here."}
    id = submission.get("id")
    if not isinstance(id, str) or not UUID.fullmatch(id):
        yield {"path": "$.id", "code": "bad-uuid", "detail": "The id is not a UUID in small letters."}
    revision = submission.get("revision", 1)
    if type(revision) is not int or not 1 <= revision <= 2147483647:
        yield {"path": "$.revision", "code": "bad-revision", "detail": "The revision is no whole number from 1."}
    if "partial" in submission:
        if submission["partial"] is not True:
            yield {"path": "$.partial", "code": "not-one-of", "detail": "“partial” is true or absent."}
        elif part(submission, "consent", "agreed") is not True:
            yield {"path": "$.partial", "code": "partial-without-agreement", "detail": "The person has not agreed to it."}
    if part(submission, "survey", "digest") not in DIGESTS:
        yield {"path": "$.survey.digest", "code": "unknown-digest", "detail": "This survey is not open here."}


def part(submission, key, name):
    parent = submission.get(key)
    return parent.get(name) if isinstance(parent, dict) else None


def receipt_of(id):
    """The first 40 bits of the id in Crockford's base 32: the code that the citizen was shown."""
    bits = int(id.replace("-", "")[:10], 16)
    code = "".join(DIGITS[bits >> shift & 31] for shift in range(35, -1, -5))
    return f"{code[:4]}-{code[4:]}"


def prefix_of(typed):
    """How the id begins that belongs to a receipt code, however it was typed, or to an id; "" for anything else."""
    id = typed.strip().lower()
    if UUID.fullmatch(id):
        return id
    code = re.sub(r"[\s\u002D\u2010-\u2015]", "", typed).upper().translate(str.maketrans("OIL", "011"))
    if len(code) != 8 or any(digit not in DIGITS for digit in code):
        return ""
    bits = 0
    for digit in code:
        bits = bits * 32 + DIGITS.index(digit)
    start = f"{bits:010x}"
    return f"{start[:8]}-{start[8:]}"


def now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def database():
    # Without an isolation level, each statement is a transaction of its own.
    db = sqlite3.connect(DATABASE, timeout=5, isolation_level=None)
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA secure_delete = ON")
    # What is withdrawn keeps its row without a body, so that a late repeat does not bring it back.
    db.execute("CREATE TABLE IF NOT EXISTS submissions (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, partial INTEGER NOT NULL, received_at TEXT NOT NULL, body BLOB)")
    return db


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 128


if __name__ == "__main__":
    port = int(os.environ.get("PORT", "8000"))
    with make_server("127.0.0.1", port, application, Server) as server:
        server.serve_forever()
