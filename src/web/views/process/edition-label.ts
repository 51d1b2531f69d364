import { formatEdtf, isDated, yearOf } from '../../format/period.js';
import type { EditionEventFragment } from '../../generated/graphql.js';

/** Names an edition in the head of a column by its year and place, else by its date: names of editions are long and much alike. */
export function editionLabel({ shortName, period, place }: EditionEventFragment): string {
  if (!isDated(period)) return shortName;
  return place === null ? formatEdtf(period.edtf) : `${yearOf(period)} ${place.name}`;
}
