import { sourcesOf } from '../../components/evidence.js';
import type { FactFragment } from '../../generated/graphql.js';
import type { EntityData } from './entity-data.js';

export interface FullText {
  readonly url: string;
  readonly title: string;
}

/** Finds where the text of a document stands: at its identifiers that have an address, and in sources that are the text itself. */
export function fullTextsOf(entity: EntityData, facts: readonly FactFragment[]): readonly FullText[] {
  const ofIdentifiers = entity.identifiers.flatMap(({ scheme, value, url }) =>
    url === null ? [] : [{ url, title: `${scheme} ${value}` }],
  );
  const claims = [...facts, ...entity.nameFacts.nodes].flatMap(({ evidence }) => evidence.claims);
  const ofSources = sourcesOf(claims).flatMap(({ kind, url, title }) =>
    kind === 'INSTRUMENT' && url !== null ? [{ url, title }] : [],
  );
  return [...new Map([...ofSources, ...ofIdentifiers].map((text) => [text.url, text])).values()];
}
