/** Lists states, organisations and people, narrowed down by kind, membership, series and role. */
import { useState } from 'preact/hooks';
import { allPages, usePages } from '../../api/use-pages.js';
import { useQuery } from '../../api/use-query.js';
import { adjust } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { ChosenFilters } from '../../components/chosen-filters.js';
import { FacetList } from '../../components/facet-list.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { WithData } from '../../components/state.js';
import { TextFilter } from '../../components/text-filter.js';
import { View } from '../../components/view.js';
import { kinds, plain, roles, wordFor } from '../../enum-labels.js';
import {
  ActorFacetsDocument,
  ActorsDocument,
  type ActorsQuery,
  type ActorsQueryVariables,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { actorsAddress, FACETS, type FilterName, filterOf } from './filter.js';

type ActorItem = ActorsQuery['actors']['nodes'][number];

const FEW = 12;
const MANY = 100;

const pick = ({ actors }: ActorsQuery) => actors;
const wordOf = (value: string): string => kinds[value] ?? wordFor(roles, value);

export function ActorsView({ params }: ViewRoute) {
  const variables = { filter: filterOf(params) };
  const pages = usePages(ActorsDocument, variables, pick);
  const isEmpty = pages.first.status === 'ready' && pages.nodes.length === 0;
  const names: readonly FilterName[] = ['q', ...FACETS.map(([, name]) => name)];
  return (
    <View
      title={texts.actors.title}
      lead={texts.actors.lead}
      question={{ document: ActorsDocument, variables }}
      files={[{ what: 'actors', table: () => actorsTable(variables) }]}
      basis={texts.actors.basis(pages.totalCount)}
    >
      <TextFilter text={params.get('q') ?? ''} onText={(q) => adjust({ q })} />
      <ChosenFilters
        params={params}
        filters={names.map((name) => [name, texts.actors.filters[name]])}
        wordOf={wordOf}
        addressWithout={(name) => actorsAddress(params, name as FilterName, null)}
      />
      <div class="faceted">
        <Facets params={params} />
        <div>
          {isEmpty ? <p class="state">{texts.actors.none}</p> : null}
          <PagedSection title={texts.actors.title} pages={pages}>
            {(actors) => (
              <ul class="facts">
                {actors.map((actor) => (
                  <ActorLine key={actor.id} actor={actor} />
                ))}
              </ul>
            )}
          </PagedSection>
        </div>
      </div>
    </View>
  );
}

function Facets({ params }: { params: URLSearchParams }) {
  const [top, setTop] = useState(FEW);
  const state = useQuery(ActorFacetsDocument, { filter: filterOf(params), top });
  return (
    <section class="facets" aria-label={texts.events.facets}>
      <WithData of={state}>
        {({ actors }) =>
          FACETS.map(([by, name]) => {
            const facet = actors.facets.find((candidate) => candidate.name === by);
            return facet === undefined || (facet.values.length === 0 && !facet.truncated) ? null : (
              <FacetList
                key={by}
                facet={facet}
                title={texts.actors.filters[name]}
                wordOf={wordOf}
                chosen={params.get(name)}
                addressOf={(value) => actorsAddress(params, name, value)}
                onMore={top < MANY ? () => setTop(MANY) : undefined}
              />
            );
          })
        }
      </WithData>
    </section>
  );
}

function ActorLine({ actor }: { actor: ActorItem }) {
  const { kind, participations, organized } = actor;
  const [events, organised] = [participations.totalCount, organized.totalCount];
  return (
    <li>
      <div class="fact-line">
        <span class="what">
          <EntityLink entity={actor} />
          {'shortName' in actor && actor.shortName !== actor.name ? (
            <span class="soft"> ({actor.shortName})</span>
          ) : null}
        </span>
        <span class="soft small">
          {[texts.actors.participations(events), organised === 0 ? '' : texts.actors.organised(organised)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span class="kind">
          {'organizationKind' in actor ? plain(actor.organizationKind) : wordFor(kinds, kind)}
        </span>
      </div>
    </li>
  );
}

async function actorsTable(variables: ActorsQueryVariables) {
  const actors = await allPages(ActorsDocument, variables, pick);
  return {
    columns: ['id', 'name', 'short name', 'kind', 'kind of organisation', 'participations', 'organised'],
    rows: actors.map((actor) => [
      actor.id,
      actor.name,
      'shortName' in actor ? actor.shortName : undefined,
      actor.kind,
      'organizationKind' in actor ? actor.organizationKind : undefined,
      actor.participations.totalCount,
      actor.organized.totalCount,
    ]),
  };
}
