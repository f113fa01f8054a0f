import type { Session } from "../store/session.ts";
import { type Following, join } from "./follow.ts";
import { latestRevision } from "./latest-revision.ts";

/**
 * The same draft may have been finished in another tab, or sent in part: then it goes on from there.
 * @param is what is on the screen meanwhile: what this page itself has put in since is not elsewhere
 * @returns whether it was finished
 */
export async function findElsewhere(
  following: Following,
  session: Session,
  is: "answering" | "sending" = "answering",
): Promise<boolean> {
  const { id } = session;
  if (!id) return false;
  const { revision, key, complete } = await latestRevision(id);
  const { store } = following;
  const isOpen = (): boolean => session === store.session && store.phase.is === is;
  if (complete && isOpen()) await join(following, { session, id, key }, isOpen);
  if (!complete && revision > session.revision) {
    session.revision = revision;
    session.replaces = [...session.replaces, key];
  }
  return complete;
}
