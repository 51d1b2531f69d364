/** Shows the neighbourhood of an entity: its links, those of its neighbours, and the evidence of each. */
import { useMemo, useRef } from 'preact/hooks';
import { sourceCell } from '../../api/source-cell.js';
import { dataOf, useQuery } from '../../api/use-query.js';
import { pictureOf } from '../../browser/download.js';
import { adjust, listOf } from '../../browser/router.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { Checks, Select } from '../../components/select.js';
import { WithData } from '../../components/state.js';
import { PictureButtons, Section, View } from '../../components/view.js';
import { detailOf, linksOut, stepsForward, wordFor } from '../../enum-labels.js';
import { firstDayOf, formatEdtf, isDated } from '../../format/period.js';
import { shortNameOf } from '../../format/short-name.js';
import {
  type LinkType,
  type NamedRefFragment,
  NeighbourhoodDocument,
  type NeighbourhoodQuery,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { rings } from './rings.js';
import { RingsPicture } from './rings-picture.js';

const DEPTHS = ['1', '2', '3'];
/** As many nodes as an eye can distinguish in a picture. */
const MOST_NODES = 60;

type Neighbourhood = NonNullable<NeighbourhoodQuery['neighbourhood']>;
type Link = Neighbourhood['links'][number];

export function NeighbourhoodView({ id, params }: { id: string; params: URLSearchParams }) {
  const via = listOf<LinkType>(params.get('via'));
  const depth = DEPTHS.find((known) => known === params.get('depth')) ?? '1';
  const variables = {
    id,
    depth: Number(depth),
    types: via.length === 0 ? null : via,
    first: MOST_NODES,
  };
  const state = useQuery(NeighbourhoodDocument, variables);
  const picture = useRef<SVGSVGElement>(null);
  const neighbourhood = dataOf(state)?.neighbourhood;
  if (state.status === 'ready' && neighbourhood === null)
    return <View title={texts.state.notFound} lead={texts.state.noEntity(id)} children={null} />;
  const center = neighbourhood?.nodes[0];
  const title = texts.around.title(center === undefined ? id : shortNameOf(center));
  return (
    <View
      title={title}
      {...(center === undefined
        ? {}
        : {
            above: (
              <p>
                <EntityLink entity={center} />
              </p>
            ),
          })}
      lead={texts.around.lead}
      question={{ document: NeighbourhoodDocument, variables }}
      files={neighbourhood ? [{ what: 'links', table: () => linksTable(neighbourhood) }] : []}
      tools={<PictureButtons name={title} picture={() => picture.current && pictureOf(picture.current)} />}
      claims={neighbourhood?.links.flatMap(({ evidence }) => evidence.claims) ?? []}
    >
      <div class="filters">
        <Select
          label={texts.around.depth}
          value={depth}
          options={DEPTHS.map((n) => [n, n] as const)}
          onChange={(n) => adjust({ depth: n === '1' ? null : n })}
        />
        <details class="switches" open={via.length > 0}>
          <summary>{texts.paths.via(via.length)}</summary>
          <Checks
            legend={texts.paths.viaHint}
            options={Object.entries(linksOut)}
            chosen={via}
            onChange={(chosen) => adjust({ via: chosen })}
          />
        </details>
      </div>
      <WithData of={state}>
        {({ neighbourhood: data }) =>
          data === null ? null : data.links.length === 0 ? (
            <p class="state">{texts.around.none}</p>
          ) : (
            <>
              <RingsPicture neighbourhood={data} picture={picture} />
              <Omitted {...data} />
              <LinkList {...data} />
            </>
          )
        }
      </WithData>
    </View>
  );
}

/** Says how many links are left out, and of which entities. */
function Omitted({ truncated }: Pick<Neighbourhood, 'truncated'>) {
  if (truncated.length === 0) return null;
  return (
    <details class="state">
      <summary>{texts.around.omitted(truncated.reduce((sum, { omitted }) => sum + omitted, 0))}</summary>
      <ul>
        {truncated.map(({ entity, type, omitted }) => (
          <li key={`${entity.id}${type}`}>
            <EntityLink entity={entity} />: {wordFor(linksOut, type)}, {omitted}
          </li>
        ))}
      </ul>
    </details>
  );
}

function LinkList({ nodes, links }: Pick<Neighbourhood, 'nodes' | 'links'>) {
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const inOrder = useMemo(() => nearestFirst({ nodes, links }), [nodes, links]);
  return (
    <Section title={texts.around.links} count={links.length}>
      <ul class="facts">
        {inOrder.map((link) => (
          <LinkItem key={link.id} link={link} from={byId.get(link.from.id)} to={byId.get(link.to.id)} />
        ))}
      </ul>
    </Section>
  );
}

/** Sorts links by their distance from the middle, and those as near by date, latest first; undated ones come last. */
function nearestFirst(graph: Pick<Neighbourhood, 'nodes' | 'links'>): Neighbourhood['links'] {
  const { points } = rings(graph);
  const ringOf = ({ from, to }: Link) =>
    Math.max(points.get(from.id)?.ring ?? 0, points.get(to.id)?.ring ?? 0);
  const dayOf = ({ period }: Link) => (isDated(period) ? firstDayOf(period) : '');
  return graph.links.toSorted(
    (a, b) => ringOf(a) - ringOf(b) || (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0),
  );
}

interface ItemProps {
  readonly link: Link;
  readonly from: NamedRefFragment | undefined;
  readonly to: NamedRefFragment | undefined;
}

function LinkItem({ link: { type, detail, period, evidence }, from, to }: ItemProps) {
  if (from === undefined || to === undefined) return null;
  return (
    <li>
      <Fact
        evidence={evidence}
        label={`${from.name} – ${to.name}`}
        date={isDated(period) ? formatEdtf(period.edtf) : ''}
      >
        <EntityLink entity={from} short /> <span class="soft">{wordFor(stepsForward, type)}</span>{' '}
        <EntityLink entity={to} short />
        {detail === null ? null : <span class="soft"> · {detailOf(detail)}</span>}
      </Fact>
    </li>
  );
}

function linksTable({ nodes, links }: Neighbourhood) {
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  return {
    columns: [
      'from id',
      'from',
      'link',
      'to id',
      'to',
      'detail',
      'period',
      'agreement',
      'independent origins',
      'sources',
    ],
    rows: links.map(({ type, detail, from, to, period, evidence }) => [
      from.id,
      nameOf.get(from.id),
      type,
      to.id,
      nameOf.get(to.id),
      detail,
      period?.edtf,
      evidence.agreement,
      evidence.independentOrigins,
      sourceCell(evidence),
    ]),
  };
}
