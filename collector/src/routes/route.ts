import type { Context, MiddlewareHandler } from "hono";
import type { CollectorParts } from "../collector-parts.ts";
import type { Connection } from "../connection.ts";

/** The methods that a route may take, in the order in which it names them. HEAD goes with GET, and OPTIONS with `shared`. */
export const ROUTE_METHODS = ["GET", "POST", "DELETE"] as const;

export type RouteMethod = (typeof ROUTE_METHODS)[number];

/** What a request has with it: how it came, and whether its problems are told on a page. */
export interface RouteTypes {
  Bindings: { connection: Connection };
  Variables: { isPage?: boolean };
}

/** One request. */
export type RouteContext<Path extends string = string> = Context<RouteTypes, Path>;

type Handler<Path extends string> = (c: RouteContext<Path>, parts: CollectorParts) => Response | Promise<Response>;

/** What one address does: a handler for each method that it takes. A handler throws a `RequestProblem` where it cannot answer. */
export interface Route<Path extends string = string> extends Partial<Record<RouteMethod, Handler<Path>>> {
  /** The one method that pages of listed origins may use, with the headers that they may set. @default none */
  shared?: { method: RouteMethod; headers: readonly string[] };
  /** Whether people open it in a browser, so that its problems are pages. @default false */
  isPage?: boolean;
  /** Whether it needs nothing that is stored, and so goes on when the database turns out to be damaged. @default false */
  isWithoutData?: boolean;
  /** Runs around all methods. */
  around?: MiddlewareHandler;
}

/** What a route says in `Allow`. */
export const allowed = (route: Route): string =>
  [
    ...ROUTE_METHODS.filter((method) => route[method]).flatMap((method) =>
      method === "GET" ? ["GET", "HEAD"] : [method],
    ),
    ...(route.shared ? ["OPTIONS"] : []),
  ].join(", ");
