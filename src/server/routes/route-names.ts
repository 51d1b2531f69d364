import type { Hono } from 'hono';

/**
 * Names the route of a request for logs and metrics, so that there are as many names as routes, whatever addresses are asked
 * for: the address itself where a route has just that one, `page` for views of the explorer, `none` for what is not there.
 */
export function routeNames(app: Pick<Hono, 'routes'>): (path: string, status: number) => string {
  let addresses: ReadonlySet<string> | undefined;
  return (path, status) => {
    // All routes are there when the first request is answered.
    addresses ??= new Set(app.routes.map((route) => route.path).filter((route) => !route.includes('*')));
    if (addresses.has(path) && path !== '/') return path;
    if (path.startsWith('/assets/')) return '/assets';
    return status === 404 ? 'none' : 'page';
  };
}
