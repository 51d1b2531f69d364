import { yearOf } from '../../format/period.js';
import type { EditionEventFragment } from '../../generated/graphql.js';

/** Names an edition in the head of a column: its year and place, which tell the editions of one process apart. */
export const editionLabel = ({ shortName, period, place }: EditionEventFragment): string =>
  place === null ? shortName : [yearOf(period), place.name].filter(Boolean).join(' ');
