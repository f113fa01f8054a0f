import "satisfaction-survey/react";

declare module "satisfaction-survey/react" {
  interface ContextFields {
    counter?: string;
  }
}
