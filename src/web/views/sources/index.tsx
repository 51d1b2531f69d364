/** Shows the sources as a list, or one of them by itself. */
import type { ViewRoute } from '../../browser/view-route.js';
import { SourceList } from './list.js';
import { SourcePage } from './page.js';

export function SourcesView({ rest, params }: ViewRoute) {
  return rest === '' ? <SourceList params={params} /> : <SourcePage id={rest} />;
}
