import { formatEdtf, isDated } from '../format/period.js';
import type { HitFragment } from '../generated/graphql.js';

/** Words the date and the place of what was found, by which results of the same name are told apart; empty where neither is known. */
export function whenAndWhere({ node }: HitFragment): string {
  const period =
    'held' in node ? node.held : 'adopted' in node ? node.adopted : 'made' in node ? node.made : null;
  const place = 'place' in node ? node.place?.name : undefined;
  return [isDated(period) ? formatEdtf(period.edtf) : undefined, place].filter(Boolean).join(', ');
}
