import { yearsOf } from '../../browser/list-address.js';
import type { SourceFilter, SourceKind } from '../../generated/graphql.js';

/** Turns the address of a list of sources into the filter that the API takes. */
export function sourceFilterOf(params: URLSearchParams): SourceFilter {
  const [text, publisher, kind, lang] = ['q', 'publisher', 'kind', 'lang'].map((name) => params.get(name));
  const [copiesOf, published] = [params.get('copiesOf'), yearsOf(params)];
  return {
    ...(text == null ? {} : { text }),
    ...(publisher == null ? {} : { publishers: [publisher] }),
    ...(kind == null ? {} : { kinds: [kind as SourceKind] }),
    ...(lang == null ? {} : { languages: [lang] }),
    ...(copiesOf === null ? {} : { derivedFrom: [copiesOf] }),
    ...(published === null ? {} : { published }),
  };
}
