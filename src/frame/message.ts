/** What a framed survey and the page around it tell each other. Numbers are CSS pixels of the framed page. */
export type FrameMessage =
  /** The page around has come to listen. */
  | { type: "satisfaction-survey:ask" }
  /** So high is the framed page. */
  | { type: "satisfaction-survey:height"; height: number }
  /** What has the focus now begins here. */
  | { type: "satisfaction-survey:focus"; top: number };
