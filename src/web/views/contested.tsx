/** Lists the facts on which sources contradict each other. */

import { usePages } from '../api/use-pages.js';
import { useQuery } from '../api/use-query.js';
import { addressOf, adjust } from '../browser/router.js';
import type { ViewRoute } from '../browser/view-route.js';
import { ContestedFact } from '../components/contested-fact.js';
import { EntitySearch } from '../components/entity-search.js';
import { Finding } from '../components/finding.js';
import { PagedSection } from '../components/paged.js';
import { Select } from '../components/select.js';
import { View } from '../components/view.js';
import { predicates, sourceKinds, wordFor } from '../enum-labels.js';
import { contestedFinding } from '../findings/contested.js';
import {
  ContestedDocument,
  type ContestedFactFragment,
  ContestedPredicatesDocument,
  type SourceKind,
} from '../generated/graphql.js';
import { texts } from '../texts.js';

export function ContestedView({ params }: ViewRoute) {
  const variables = {
    entity: params.get('entity'),
    predicate: params.get('predicate'),
    sourceKind: params.get('kind') as SourceKind | null,
  };
  const pages = usePages(ContestedDocument, variables, (data) => data.contested);
  const address = addressOf('/contested', Object.fromEntries(params));
  const isEmpty = pages.first.status === 'ready' && pages.nodes.length === 0;
  const table = () => ({
    columns: [
      'entity id',
      'entity',
      'predicate',
      'position',
      'accepted',
      'independent origins',
      'modality',
      'publisher',
      'source kind',
      'source',
      'published',
      'url',
      'locator',
      'quote',
    ],
    rows: pages.nodes.flatMap((fact) =>
      fact.positions.flatMap((position) =>
        position.claims.flatMap((claim) =>
          claim.supports.map(({ source, locator, quote }) => [
            fact.entity.id,
            fact.entity.name,
            fact.predicate,
            position.value,
            claim.id === fact.accepted?.id ? 'yes' : 'no',
            position.independentOrigins,
            claim.modality,
            source.publisher,
            source.kind,
            source.title,
            source.published,
            source.url,
            locator,
            quote,
          ]),
        ),
      ),
    ),
  });
  return (
    <View
      title={texts.contested.title}
      lead={texts.contested.lead}
      question={{ document: ContestedDocument, variables }}
      files={[{ what: 'positions', table }]}
      claims={pages.nodes.flatMap((fact) => fact.positions.flatMap((position) => position.claims))}
    >
      <Filters {...variables} facts={pages.nodes} />
      <Finding clauses={contestedFinding({ total: pages.totalCount, shown: pages.nodes, address })} />
      {isEmpty ? <p class="state">{texts.contested.none}</p> : null}
      <PagedSection title={texts.contested.facts} pages={pages}>
        {(facts) => facts.map((fact) => <ContestedFact key={fact.id} fact={fact} withEntity />)}
      </PagedSection>
    </View>
  );
}

interface FilterProps {
  readonly entity: string | null;
  readonly predicate: string | null;
  readonly sourceKind: string | null;
  readonly facts: readonly ContestedFactFragment[];
}

/** Lists the predicates on which sources contradict each other, most often first, with how often they do. */
function usePredicateOptions(chosen: string | null): readonly (readonly [value: string, text: string])[] {
  const state = useQuery(ContestedPredicatesDocument, {});
  const contested =
    state.status === 'ready'
      ? state.data.predicates
          .filter((p) => p.contested > 0)
          .toSorted((a, b) => b.contested - a.contested)
          .map((p) => [p.name, texts.contested.on(wordFor(predicates, p.name), p.contested)] as const)
      : [];
  const isOffered = chosen === null || contested.some(([name]) => name === chosen);
  return isOffered ? contested : [...contested, [chosen, wordFor(predicates, chosen)]];
}

function Filters({ entity, predicate, sourceKind, facts }: FilterProps) {
  const offered = usePredicateOptions(predicate);
  const name = facts.find((fact) => fact.entity.id === entity)?.entity.name;
  return (
    <div class="filters">
      <EntitySearch
        label={texts.contested.entity}
        value={entity === null ? '' : (name ?? entity)}
        onPick={({ id }) => adjust({ entity: id })}
      />
      <Select
        label={texts.contested.predicate}
        value={predicate ?? ''}
        options={[['', texts.contested.all], ...offered]}
        onChange={(value) => adjust({ predicate: value })}
      />
      <Select
        label={texts.contested.sourceKind}
        value={sourceKind ?? ''}
        options={[['', texts.contested.all], ...Object.entries(sourceKinds)]}
        onChange={(value) => adjust({ kind: value })}
      />
      {entity || predicate || sourceKind ? (
        <button type="button" onClick={() => adjust({ entity: null, predicate: null, kind: null })}>
          {texts.contested.clear}
        </button>
      ) : null}
      <a href={addressOf('/trust', { about: entity })}>{texts.trust.title}</a>
    </div>
  );
}
