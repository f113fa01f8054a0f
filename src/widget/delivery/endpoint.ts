import { httpUrl } from "../../ui/source.ts";

/** Where answers go, unless the page does not say, or says something that is no http(s) address. */
export function endpointOf(element: HTMLElement & { endpoint: string | undefined }): string | undefined {
  try {
    return element.endpoint && httpUrl(element.endpoint, element);
  } catch {
    return undefined;
  }
}
