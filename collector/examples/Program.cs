// An endpoint for satisfaction-survey: ASP.NET Core 8 minimal API with the package Microsoft.Data.Sqlite.
// It keeps the highest revision of what is sent, once per id, until it is withdrawn.
// It does not check the answers against the survey: see "Elsewhere" in the README.
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

const int MaxBytes = 65536;
// Crockford's base 32.
const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("Survey");
// An SQLite file must lie where the web server does not serve files.
var database = settings["Database"] ?? "Data Source=submissions.db";
// Other sites whose pages may send, such as "https://thuanloc.gov.vn"; none are needed for pages of this site.
var origins = settings.GetSection("Origins").Get<string[]>() ?? [];
// The fingerprints ("digest") of the surveys that are open.
var digests = settings.GetSection("Digests").Get<string[]>() ?? [];

builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins(origins).WithMethods("POST", "DELETE").WithHeaders("Content-Type", "Idempotency-Key")
    .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
builder.Services.AddProblemDetails();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseCors();

using (var db = Open())
{
    Run(db, "PRAGMA journal_mode = WAL").ExecuteNonQuery();
    // What is withdrawn keeps its row without a body, so that a late repeat does not bring it back.
    Run(db, "CREATE TABLE IF NOT EXISTS submissions (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, partial INTEGER NOT NULL, received_at TEXT NOT NULL, body TEXT)").ExecuteNonQuery();
}

app.MapPost("/api/submissions", async (HttpRequest request, HttpResponse response) =>
{
    response.Headers.CacheControl = "no-store";
    response.Headers.XContentTypeOptions = "nosniff";
    if (!request.HasJsonContentType()) return Refuse(415, "Send Content-Type: application/json.");

    var bytes = await ReadAtMost(request.Body, MaxBytes);
    if (bytes is null) return Refuse(413, $"Send at most {MaxBytes} bytes.");

    JsonDocument document;
    string body;
    try
    {
        body = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
    }
    catch (Exception error) when (error is JsonException or DecoderFallbackException)
    {
        return Refuse(400, $"The body is not JSON: {error.Message}");
    }
    using var parsed = document;
    var submission = document.RootElement;
    if (submission.ValueKind != JsonValueKind.Object) return Refuse(400, "The body is not a JSON object.");

    var id = Text(submission, "id") ?? "";
    var revision = Revision(submission);
    var isPartial = submission.TryGetProperty("partial", out _) ? 1 : 0;
    var faults = Faults(submission, id);
    if (faults.Count > 0) return Refuse(422, "The submission was refused.", faults);

    var key = request.Headers["Idempotency-Key"].ToString().Trim('"');
    if (key != "" && key != (revision > 1 ? $"{id}.{revision}" : id))
        return Refuse(400, "Idempotency-Key is neither the id of the submission nor, above revision 1, its id, a dot and its revision.");

    using var db = Open();
    // The database decides in one statement, not a look beforehand: two requests may come at once.
    // Only a higher revision replaces, and never what is complete by what is partial.
    var stored = Run(db, """
        INSERT INTO submissions (id, revision, partial, received_at, body) VALUES ($id, $revision, $partial, $at, $body)
        ON CONFLICT (id) DO UPDATE SET revision = $revision, partial = $partial, body = $body
        WHERE submissions.body IS NOT NULL AND submissions.revision < $revision AND submissions.partial >= $partial
        """,
        ("$id", id), ("$revision", revision), ("$partial", isPartial), ("$at", Now()), ("$body", body)).ExecuteNonQuery();
    if (stored == 0)
    {
        using var earlier = Run(db, "SELECT revision, body FROM submissions WHERE id = $id", ("$id", id)).ExecuteReader();
        earlier.Read();
        var kept = earlier.GetInt64(0);
        if (earlier.IsDBNull(1))
            return revision > kept
                ? Refuse(410, "The submission was withdrawn.")
                : Results.Json(new { id, receipt = Receipt(id), withdrawn = true }, statusCode: 201);
        if (revision > kept) return Refuse(409, "The submission was completed before. It is kept as it was.");
        if (revision == kept && earlier.GetString(1) != body)
            return Refuse(409, "The id is taken by another submission. It is kept as it was.");
    }
    return Results.Json(new { id, receipt = Receipt(id) }, statusCode: 201);
});

app.MapDelete("/api/submissions/{receipt}", (string receipt, HttpResponse response) =>
{
    response.Headers.CacheControl = "no-store";
    using var db = Open();
    var ids = new List<string>();
    if (Prefix(receipt) is { } prefix)
    {
        using var found = Run(db, "SELECT id FROM submissions WHERE id LIKE $prefix LIMIT 2", ("$prefix", prefix + "%")).ExecuteReader();
        while (found.Read()) ids.Add(found.GetString(0));
    }
    if (ids.Count == 0) return Refuse(404, "There is no submission with this receipt code.");
    // Withdrawn ones count, too: asking again must not reach a stranger's with the same code.
    if (ids.Count > 1) return Refuse(409, "Two submissions have this receipt code. Send the whole id in its place.");
    Run(db, "UPDATE submissions SET body = NULL, received_at = $at WHERE id = $id AND body IS NOT NULL",
        ("$id", ids[0]), ("$at", Now())).ExecuteNonQuery();
    return Results.NoContent();
});

app.Run();

SqliteConnection Open()
{
    var db = new SqliteConnection(database);
    db.Open();
    Run(db, "PRAGMA synchronous = FULL").ExecuteNonQuery();
    Run(db, "PRAGMA secure_delete = ON").ExecuteNonQuery();
    return db;
}

static SqliteCommand Run(SqliteConnection db, string sql, params (string Name, object Value)[] values)
{
    var command = db.CreateCommand();
    command.CommandText = sql;
    foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
    return command;
}

static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ");

static IResult Refuse(int status, string title, List<object>? errors = null) =>
    Results.Problem(title: title, statusCode: status, type: "about:blank",
        extensions: errors is null ? null : new Dictionary<string, object?> { ["errors"] = errors });

static async Task<byte[]?> ReadAtMost(Stream stream, int most)
{
    using var kept = new MemoryStream();
    var chunk = new byte[8192];
    int read;
    while ((read = await stream.ReadAsync(chunk)) > 0)
    {
        if (kept.Length + read > most) return null;
        kept.Write(chunk, 0, read);
    }
    return kept.ToArray();
}

static string? Text(JsonElement parent, string key) =>
    parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()
        : null;

// 1 when it names none, 0 when what it names is no revision.
static int Revision(JsonElement submission) =>
    !submission.TryGetProperty("revision", out var value) ? 1
    : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var revision) && revision >= 1 ? revision
    : 0;

// What keeps the submission from being kept. Its answers are not looked at.
List<object> Faults(JsonElement submission, string id)
{
    string[] keys = ["answers", "asked", "channel", "context", "finishedAt", "id", "language", "missing", "quality", "schemaVersion", "startedAt", "survey"];
    var faults = new List<object>();
    foreach (var key in keys.Where(name => !submission.TryGetProperty(name, out _)))
        faults.Add(new { path = $"$.{key}", code = "missing-key", detail = $"“{key}” is missing." });
    if (submission.TryGetProperty("schemaVersion", out var version) && version.GetRawText() != "1")
        faults.Add(new { path = "$.schemaVersion", code = "not-one-of", detail = "Only version 1 is known here." });
    if (Revision(submission) == 0)
        faults.Add(new { path = "$.revision", code = "bad-revision", detail = "The revision is no whole number from 1." });
    if (submission.TryGetProperty("partial", out var isPartial))
    {
        if (isPartial.ValueKind != JsonValueKind.True)
            faults.Add(new { path = "$.partial", code = "not-one-of", detail = "“partial” is true or absent." });
        else if (!submission.TryGetProperty("consent", out var consent) || consent.ValueKind != JsonValueKind.Object
            || !consent.TryGetProperty("agreed", out var agreed) || agreed.ValueKind != JsonValueKind.True)
            faults.Add(new { path = "$.partial", code = "partial-without-agreement", detail = "The person has not agreed to it." });
    }
    if (!IsId(id))
        faults.Add(new { path = "$.id", code = "bad-uuid", detail = "The id is not a UUID in small letters." });
    var digest = submission.TryGetProperty("survey", out var survey) ? Text(survey, "digest") : null;
    if (digest is null || !digests.Contains(digest))
        faults.Add(new { path = "$.survey.digest", code = "unknown-digest", detail = "This survey is not open here." });
    return faults;
}

// The first 40 bits of the id in Crockford's base 32: the code that the citizen was shown.
static string Receipt(string id)
{
    var bits = Convert.ToInt64(id.Replace("-", "")[..10], 16);
    var code = new string(Enumerable.Range(0, 8).Select(i => Digits[(int)(bits >> (35 - 5 * i)) & 31]).ToArray());
    return $"{code[..4]}-{code[4..]}";
}

static bool IsId(string text) => Regex.IsMatch(text, @"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z");

// How the id begins that belongs to a receipt code, however it was typed, or to an id; null for anything else.
static string? Prefix(string typed)
{
    var id = typed.Trim().ToLowerInvariant();
    if (IsId(id)) return id;
    var code = Regex.Replace(typed, @"[\s\p{Pd}]", "").ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
    if (code.Length != 8 || code.Any(digit => !Digits.Contains(digit))) return null;
    var bits = code.Aggregate(0L, (sum, digit) => sum * 32 + Digits.IndexOf(digit));
    return bits.ToString("x10").Insert(8, "-");
}
