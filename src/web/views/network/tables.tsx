/** Lists the ties, the actors and the communities of the picture, for reading, hearing, sorting and copying. */
import { adjust } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { kinds as kindWords } from '../../enum-labels.js';
import { shortNameOf } from '../../format/short-name.js';
import { texts } from '../../texts.js';
import { type CommunityRow, communitiesOf } from './communities.js';
import {
  type Actor,
  actorsOf,
  certainWeight,
  type Measures,
  type NetworkData,
  type Tie,
  tieKey,
} from './data.js';
import { type ShownColumn, SortableTable } from './sortable-table.js';
import type { Sorting } from './sorting.js';

interface Props {
  readonly network: NetworkData;
  readonly sorting: Sorting | null;
}

export function TieTable({ network, sorting, onTie }: Props & { onTie: (key: string) => void }) {
  const columns: readonly ShownColumn<Tie>[] = [
    {
      key: 'actor',
      title: texts.network.a,
      value: ({ a }) => shortNameOf(a),
      cell: ({ a }) => <EntityLink entity={a} short />,
    },
    {
      key: 'partner',
      title: texts.network.b,
      value: ({ b }) => shortNameOf(b),
      cell: ({ b }) => <EntityLink entity={b} short />,
    },
    {
      key: 'weight',
      title: texts.network.weight,
      value: ({ weight }) => weight,
      cell: (tie) => (
        <button type="button" class="mark" onClick={() => onTie(tieKey(tie))}>
          {tie.weight}
          <span class="visually-hidden">. {texts.network.open(tie.a.name, tie.b.name)}</span>
        </button>
      ),
    },
    ...(network.certain === null
      ? []
      : [
          {
            key: 'certain',
            title: texts.instrument.certainly,
            value: (tie: Tie) => certainWeight(network, tie),
          },
        ]),
  ];
  return (
    <SortableTable
      title={texts.network.table}
      rows={network.ties}
      keyOf={tieKey}
      columns={columns}
      sorting={sorting ?? { column: 'weight', isDescending: true }}
    />
  );
}

type ActorRow = Actor & { readonly measures: Measures | undefined };

export function ActorTable({ network, sorting }: Props) {
  const measures = new Map(network.measures.map((measure) => [measure.actor.id, measure]));
  const rows = actorsOf(network).map((actor): ActorRow => ({ ...actor, measures: measures.get(actor.id) }));
  const measure = (
    key: 'degree' | 'events' | 'strength' | 'community',
    title: string,
  ): ShownColumn<ActorRow> => ({
    key,
    title,
    value: (row) => row.measures?.[key] ?? null,
  });
  const columns: readonly ShownColumn<ActorRow>[] = [
    {
      key: 'actor',
      title: texts.network.a,
      value: shortNameOf,
      cell: (row) => <EntityLink entity={row} short />,
    },
    { key: 'kind', title: texts.entity.kind, value: ({ kind }) => kindWords[kind] ?? kind },
    {
      ...measure('degree', texts.network.partners),
      cell: ({ id, name, measures: known }) => (
        <button type="button" class="mark" onClick={() => adjust({ actor: id, tie: null })}>
          {known?.degree ?? texts.instrument.unmeasured}
          <span class="visually-hidden">. {texts.instrument.partnersOf(name)}</span>
        </button>
      ),
    },
    measure('events', texts.network.events),
    measure('strength', texts.network.strength),
    {
      key: 'betweenness',
      title: texts.network.betweenness,
      value: (row) => row.measures?.betweenness ?? null,
      cell: (row) => row.measures?.betweenness.toFixed(3),
    },
    measure('community', texts.network.community),
  ];
  return (
    <>
      {network.measured ? null : <p class="state">{texts.network.unmeasured}</p>}
      <SortableTable
        title={texts.network.actors}
        rows={rows}
        keyOf={({ id }) => id}
        columns={columns}
        sorting={sorting ?? { column: 'strength', isDescending: true }}
      />
    </>
  );
}

export function CommunityTable({ network, sorting }: Props) {
  const columns: readonly ShownColumn<CommunityRow>[] = [
    { key: 'number', title: texts.network.community, value: ({ number }) => number },
    { key: 'actors', title: texts.instrument.members, value: ({ members }) => members.length },
    {
      key: 'names',
      title: texts.instrument.who,
      cell: ({ members }) => (
        <ul class="names-in-line">
          {members.map((actor) => (
            <li key={actor.id}>
              <EntityLink entity={actor} short />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <SortableTable
      title={texts.instrument.communityTable}
      rows={communitiesOf(network)}
      keyOf={({ number }) => String(number)}
      columns={columns}
      sorting={sorting ?? { column: 'number', isDescending: false }}
    />
  );
}
