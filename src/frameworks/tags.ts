import type { LitElement } from "lit";
import type { SatisfactionSurvey } from "../index.ts";
import type { SatisfactionResults } from "../results/index.ts";

/**
 * What a survey declares as its `context`, and the tag says by attributes. A page adds what its own surveys declare:
 *
 * @example declare module "satisfaction-survey/react" { interface ContextFields { counter?: string } }
 */
export interface ContextFields {
  /** Who is being rated. */
  unit?: string | undefined;
  /** The administrative procedure that it was about. */
  procedure?: string | undefined;
}

/** Attributes of the survey's tag that are no properties. */
export interface AttributesOnly {
  /** `off`: where one question is shown at a time, only the button leads on. */
  advance?: "on" | "off" | undefined;
  /** For a sidebar: less space around everything. */
  compact?: boolean | "" | undefined;
  /** Address, http(s), that the thank-you leads to; or `referrer`. */
  "return-to"?: string | undefined;
  /** Counts how far views come, and sends that to this address, http(s). Alone: to `funnel` beside the endpoint. */
  funnel?: boolean | string | undefined;
  /** Address of the table of units (CSV), so that a clerk chooses the unit by name. */
  units?: string | undefined;
}

/** What templates need to know of each tag. */
export interface Tags {
  "satisfaction-survey": {
    element: SatisfactionSurvey;
    properties: PropertiesOf<SatisfactionSurvey> & AttributesOnly & ContextFields;
    events: EventsNamed<"survey">;
  };
  "satisfaction-results": {
    element: SatisfactionResults;
    properties: PropertiesOf<SatisfactionResults>;
    events: EventsNamed<"results">;
  };
}

/** What a page sets, with the comments that stand on the element's class. */
type PropertiesOf<Element> = Partial<Omit<Element, keyof LitElement | "outbox" | "restyle" | "performUpdate">>;

type EventsNamed<Prefix extends string> = {
  [Name in keyof HTMLElementEventMap as Name extends `${Prefix}-${string}` ? Name : never]: HTMLElementEventMap[Name];
};

/** Handlers as attributes: `onsurvey-sent`. */
export type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};
