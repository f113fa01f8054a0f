// An endpoint for satisfaction-survey: ASP.NET Core 8 minimal API with the package Microsoft.Data.Sqlite.
// It keeps what is sent, once per id. It does not check the answers against the survey: see "Elsewhere" in the README.
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

const int MaxBytes = 65536;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("Survey");
// An SQLite file must lie where the web server does not serve files.
var database = settings["Database"] ?? "Data Source=submissions.db";
// Other sites whose pages may send, such as "https://thuanloc.gov.vn"; none are needed for pages of this site.
var origins = settings.GetSection("Origins").Get<string[]>() ?? [];
// The fingerprints ("digest") of the surveys that are open.
var digests = settings.GetSection("Digests").Get<string[]>() ?? [];

builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins(origins).WithMethods("POST").WithHeaders("Content-Type", "Idempotency-Key")
    .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
builder.Services.AddProblemDetails();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseCors();

using (var db = Open())
{
    Run(db, "PRAGMA journal_mode = WAL").ExecuteNonQuery();
    Run(db, "CREATE TABLE IF NOT EXISTS submissions (id TEXT PRIMARY KEY, received_at TEXT NOT NULL, body TEXT NOT NULL)").ExecuteNonQuery();
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
    using var _ = document;
    var submission = document.RootElement;
    if (submission.ValueKind != JsonValueKind.Object) return Refuse(400, "The body is not a JSON object.");

    var id = Text(submission, "id") ?? "";
    var key = request.Headers["Idempotency-Key"].ToString().Trim('"');
    if (key != "" && key != id) return Refuse(400, "Idempotency-Key is not the id of the submission.");

    var faults = Faults(submission, id);
    if (faults.Count > 0) return Refuse(422, "The submission was refused.", faults);

    using var db = Open();
    try
    {
        // The primary key decides, not a look beforehand: two requests may come at once.
        Run(db, "INSERT INTO submissions (id, received_at, body) VALUES ($id, $at, $body)",
            ("$id", id), ("$at", DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ")), ("$body", body)).ExecuteNonQuery();
    }
    catch (SqliteException error) when (error.SqliteErrorCode == 19) // SQLITE_CONSTRAINT: the id is taken.
    {
        var earlier = Run(db, "SELECT body FROM submissions WHERE id = $id", ("$id", id)).ExecuteScalar() as string;
        if (earlier != body) return Refuse(409, "The id is taken by another submission. It is kept as it was.");
    }
    return Results.Json(new { id, receipt = Receipt(id) }, statusCode: 201);
});

app.Run();

SqliteConnection Open()
{
    var db = new SqliteConnection(database);
    db.Open();
    Run(db, "PRAGMA synchronous = FULL").ExecuteNonQuery();
    return db;
}

static SqliteCommand Run(SqliteConnection db, string sql, params (string Name, object Value)[] values)
{
    var command = db.CreateCommand();
    command.CommandText = sql;
    foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
    return command;
}

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

// What keeps the submission from being kept. Its answers are not looked at.
List<object> Faults(JsonElement submission, string id)
{
    string[] keys = ["answers", "asked", "channel", "context", "finishedAt", "id", "language", "missing", "quality", "schemaVersion", "startedAt", "survey"];
    var faults = new List<object>();
    foreach (var key in keys.Where(name => !submission.TryGetProperty(name, out _)))
        faults.Add(new { path = $"$.{key}", code = "missing-key", detail = $"“{key}” is missing." });
    if (submission.TryGetProperty("schemaVersion", out var version) && version.GetRawText() != "1")
        faults.Add(new { path = "$.schemaVersion", code = "not-one-of", detail = "Only version 1 is known here." });
    if (!Regex.IsMatch(id, @"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z"))
        faults.Add(new { path = "$.id", code = "bad-uuid", detail = "The id is not a UUID in small letters." });
    var digest = submission.TryGetProperty("survey", out var survey) ? Text(survey, "digest") : null;
    if (digest is null || !digests.Contains(digest))
        faults.Add(new { path = "$.survey.digest", code = "unknown-digest", detail = "This survey is not open here." });
    return faults;
}

// The first 40 bits of the id in Crockford's base 32: the code that the citizen was shown.
static string Receipt(string id)
{
    const string digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    var bits = Convert.ToInt64(id.Replace("-", "")[..10], 16);
    var code = new string(Enumerable.Range(0, 8).Select(i => digits[(int)(bits >> (35 - 5 * i)) & 31]).ToArray());
    return $"{code[..4]}-{code[4..]}";
}
