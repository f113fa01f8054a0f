import { note } from "../blocks.ts";
import type { Note } from "../publication-type.ts";
import { type ReportVoice, channelName } from "../phrases.ts";

/** Names the channels with more forms than were sent. They have no response rate, and a reader asks why. */
export const moreThanSent = (voice: ReportVoice): Note[] =>
  voice.report.channels.flatMap(({ channel, forms, partials, invited, moreThanInvited }) =>
    moreThanInvited && forms !== null && invited !== undefined
      ? note(
          voice.say("moreThanSent", {
            channel: channelName(voice, channel),
            forms: voice.format.whole(forms + (partials ?? 0)),
            sent: voice.format.whole(invited),
          }),
          "warning",
        )
      : [],
  );
