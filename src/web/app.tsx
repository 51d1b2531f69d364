/** Shows the page: masthead, the view that the address names, colophon. */
import type { ComponentType } from 'preact';
import { useAddress } from './browser/router.js';
import type { ViewRoute } from './browser/view-route.js';
import { Boundary } from './components/boundary.js';
import { Embedded, isEmbedded } from './components/embedded.js';
import { lazy } from './components/lazy.js';
import { Masthead } from './components/masthead.js';
import { texts } from './texts.js';
import { EntityView } from './views/entity/index.js';
import { HomeView } from './views/home/index.js';
import { NotFoundView } from './views/not-found.js';
import { SearchView } from './views/search.js';

/**
 * The views by the path, else by its first segment; src/server/routes/explorer.ts serves the page at these. Large or rare
 * views are loaded when opened.
 */
const VIEWS: ReadonlyMap<string, ComponentType<ViewRoute>> = new Map(
  Object.entries({
    '': HomeView,
    search: SearchView,
    'search/events': lazy(async () => (await import('./views/events/index.js')).EventsView),
    entity: EntityView,
    charts: lazy(async () => (await import('./views/charts/index.js')).ChartsView),
    map: lazy(async () => (await import('./views/map/index.js')).MapView),
    network: lazy(async () => (await import('./views/network/index.js')).NetworkView),
    process: lazy(async () => (await import('./views/process/index.js')).ProcessView),
    paths: lazy(async () => (await import('./views/paths/index.js')).PathsView),
    contested: lazy(async () => (await import('./views/contested.js')).ContestedView),
    actors: lazy(async () => (await import('./views/actors/index.js')).ActorsView),
    documents: lazy(async () => (await import('./views/documents/index.js')).DocumentsView),
    sources: lazy(async () => (await import('./views/sources/index.js')).SourcesView),
    compare: lazy(async () => (await import('./views/compare/index.js')).CompareView),
    trust: lazy(async () => (await import('./views/trust/index.js')).TrustView),
    organizers: lazy(async () => (await import('./views/organizers.js')).OrganizersView),
  }),
);

/** Views of one entity or source, whose id follows the first segment. */
const WITH_ID = ['entity', 'process', 'organizers', 'sources'];

export function App() {
  const { path, params } = useAddress();
  const [, first = '', ...others] = path.split('/');
  const rest = others.join('/');
  const isKnown = rest === '' || WITH_ID.includes(first);
  const ViewOfPath =
    VIEWS.get(`${first}/${rest}`) ?? (isKnown ? VIEWS.get(first) : undefined) ?? NotFoundView;
  if (isEmbedded(params))
    return (
      <Embedded>
        <Boundary key={`${first}/${rest}`}>
          <ViewOfPath rest={rest} params={params} />
        </Boundary>
      </Embedded>
    );
  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <Masthead path={path} />
      <main id="content" tabIndex={-1}>
        <Boundary key={`${first}/${rest}`}>
          <ViewOfPath rest={rest} params={params} />
        </Boundary>
      </main>
      <footer class="colophon">
        <div>
          <span>{texts.colophon}</span>
          <a href="/graphql">{texts.nav.api}</a>
        </div>
      </footer>
    </>
  );
}
