import { BadSetting } from "../errors/bad-setting.ts";
import { topic } from "../settings/topic.ts";
import { list } from "../settings/values.ts";

/** Whether codes of invitations are taken, and the channels that need one. */
export const invitationSettings = topic({
  defaults: { "invitation-key": "", invited: "" },

  read({ value }) {
    const key = keyOf(value("invitation-key"));
    const channels = list(value("invited"));
    if (channels.length && !key) {
      throw new BadSetting(
        "invited names channels whose forms need a code, but codes cannot be read without a key: INVITATION_KEY=…",
      );
    }
    return { invitations: { key, channels } };
  },
});

/** A short one could be found by trying. */
function keyOf(text: string): string | undefined {
  if (!text) return undefined;
  if (text.length >= 32) return text;
  throw new BadSetting("invitation-key is too short. Give 32 signs by chance or more: openssl rand -base64 32");
}
