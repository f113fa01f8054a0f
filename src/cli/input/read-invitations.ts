import { INVITATION_PARAMETER, codeIn } from "../../schema/index.ts";
import { webAddress } from "../../qr/address.ts";
import { csvTable } from "../../report/index.ts";
import { InputError } from "../cli-error.ts";
import { readTextFile } from "./read-text.ts";

/** A line of the table that the collector's command `invite` writes. */
export interface InvitationLine {
  code: string;
  /** The page with the survey, with the code in it. */
  link: string;
  /** "" where the invitation is for no unit. */
  unit: string;
}

const COLUMNS = ["code", "link"] as const;

/**
 * The codes of invitations, as the collector's command `invite` writes them.
 * @param survey the id of the survey that takes them; a table may leave out for which survey it is
 * @throws InputError, FileError
 */
export async function readInvitations(file: string, survey: string): Promise<InvitationLine[]> {
  const { columns, rows, quotes } = csvTable(await readTextFile(file));
  if (quotes) throw new InputError("invitationsQuotes", { file, line: quotes.line });
  const lacking = COLUMNS.filter((column) => !columns.includes(column));
  if (lacking.length) throw new InputError("invitationsColumns", { file, columns: lacking.join(", ") });
  const seen = new Set<string>();
  return rows.map(({ line, cells: { code: typed = "", link = "", unit = "", survey: got } }) => {
    if (got && got !== survey) throw new InputError("invitationsSurvey", { file, line, got, survey });
    const code = codeIn(typed);
    if (code === undefined) throw new InputError("invitationsCode", { file, line, got: typed });
    if (seen.has(code)) throw new InputError("invitationsTwice", { file, line, code });
    seen.add(code);
    // Whoever scans it would answer for somebody else.
    if (webAddress(link)?.searchParams.get(INVITATION_PARAMETER) !== code)
      throw new InputError("invitationsLink", { file, line, code });
    return { code, link, unit };
  });
}
