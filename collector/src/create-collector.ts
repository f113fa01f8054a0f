import { Hono, type MiddlewareHandler } from "hono";
import type { CollectorOptions } from "./collector-options.ts";
import { collectorParts } from "./collector-parts.ts";
import type { Connection } from "./connection.ts";
import { isForm } from "./form/is-form.ts";
import { problemPage } from "./form/problem-page.ts";
import { foreignOrigin } from "./form/require-origin.ts";
import { problemFrom } from "./outages/problem-from.ts";
import { refusedOrigins } from "./refused-origins.ts";
import { RequestProblem, problemResponse } from "./request-problem.ts";
import { hardened } from "./routes/hardened.ts";
import { ROUTES } from "./routes/index.ts";
import { type RouteContext, type RouteTypes, ROUTE_METHODS, type Route, allowed } from "./routes/route.ts";
import { share } from "./routes/share.ts";

const routes: [path: string, route: Route][] = Object.entries(ROUTES);

/**
 * The reference endpoint, as a function of web standards: mount it wherever requests arrive. Tell it how a request came;
 * without that, it treats a request as a stranger's.
 */
export function createCollector({
  basePath = "/api",
  ...options
}: CollectorOptions): (request: Request, connection?: Connection) => Promise<Response> {
  const parts = collectorParts({ ...options, basePath });
  const { damage, origins, onFailure, onNotice } = parts;
  const tellOf = refusedOrigins(onNotice);
  const root = new Hono<RouteTypes>();
  root.use(hardened);
  root.notFound((c) => {
    const known = routes.map(([path]) => basePath + path).join(", ");
    return answer(c, new RequestProblem("not-found", { known }));
  });
  root.onError((error, c) => {
    const problem = problemFrom(error);
    if (problem !== error) onFailure(error);
    return answer(c, problem);
  });

  const app = root.basePath(basePath);
  app.use(async (c, next) => {
    const origin = foreignOrigin(c.req.raw, origins);
    if (origin !== undefined) tellOf(origin);
    await next();
  });
  const onData: MiddlewareHandler = async (_, next) => {
    damage.refuse();
    await next();
  };
  for (const [path, route] of routes) {
    if (route.isPage) app.use(path, onPage);
    if (route.shared) app.use(path, share(origins, route.shared));
    if (!route.isWithoutData) app.use(path, onData);
    if (route.around) app.use(path, route.around);
    for (const method of ROUTE_METHODS) {
      const handle = route[method];
      if (handle) app.on(method, path, (c) => handle(c, parts));
    }
    app.all(path, () => {
      const methods = allowed(route);
      throw new RequestProblem("wrong-method", { known: methods }, { headers: { Allow: methods } });
    });
  }
  return async (request, connection = {}) => root.fetch(request, { connection });
}

const onPage: MiddlewareHandler<RouteTypes> = async (c, next) => {
  c.set("isPage", true);
  await next();
};

/** Tells a problem to a person on a page, to a program in a document. */
const answer = (c: RouteContext, problem: RequestProblem): Response =>
  (c.var.isPage || isForm(c.req.raw) ? problemPage : problemResponse)(problem, c.req.header("Accept-Language"));
