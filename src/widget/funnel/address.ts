import { httpUrl } from "../../ui/source.ts";
import { endpointOf } from "../delivery/endpoint.ts";

/** Where counts go: to the address in `funnel`, else to `funnel` beside the endpoint; nowhere when the page names neither. */
export function funnelAddress(host: HTMLElement & { endpoint: string | undefined }): string | undefined {
  const said = host.getAttribute("funnel");
  try {
    if (said) return httpUrl(said, host);
  } catch {
    return undefined;
  }
  const [endpoint] = endpointOf(host)?.split(/[?#]/) ?? [];
  return endpoint?.replace(/[^/]*$/, "funnel");
}
