/** Lists the views that stand in the navigation, in its order, by their addresses. */
import { texts } from '../texts.js';

const { nav } = texts.page;

export const NAVIGATION: readonly (readonly [address: string, name: string])[] = [
  ['/search/events', nav.events],
  ['/documents', nav.documents],
  ['/actors', nav.actors],
  ['/sources', nav.sources],
  ['/network', nav.network],
  ['/process', nav.process],
  ['/map', nav.map],
  ['/charts', nav.charts],
  ['/paths', nav.paths],
  ['/contested', nav.contested],
  ['/graphql', nav.graphql],
];
