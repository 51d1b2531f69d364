/** Shows ties between actors by the events that they shared, as a picture and as tables. */
import { useMemo, useRef } from 'preact/hooks';
import { dataOf, useQuery } from '../../api/use-query.js';
import { adjust } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { Failed, Loading, WithData } from '../../components/state.js';
import { PictureButtons, View } from '../../components/view.js';
import { AllTiesDocument, NetworkDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { type NetworkData, tieKey, withActors } from './data.js';
import { askEventNames } from './event-names.js';
import { Filters } from './filters.js';
import { buildGraph } from './graph.js';
import { networkPicture } from './network-picture.js';
import { ActorPanel, TiePanel } from './panel.js';
import { MOST_TIES, type NetworkQuestion, readQuestion, variablesOf } from './question.js';
import type { Renderer } from './renderer.js';
import { Stage } from './stage.js';
import { ActorTable, TieTable } from './tables.js';

export function NetworkView({ params }: ViewRoute) {
  const question = readQuestion(params);
  const variables = variablesOf(question);
  const state = useQuery(NetworkDocument, variables);
  const data = dataOf(state);
  const isCut = data !== undefined && data.cooperation.totalTies > data.cooperation.ties.length;
  const allVariables = { ...variables, first: MOST_TIES };
  const all = useQuery(AllTiesDocument, question.all && isCut ? allVariables : null);
  const more = dataOf(all);
  const network = useMemo(() => data && withActors(data, more), [data, more]);
  const renderer = useRef<Renderer | null>(null);
  const { from, to } = question;
  const title =
    from === null && to === null
      ? texts.network.title
      : texts.network.titleOf(String(from ?? '…'), String(to ?? '…'));
  const picture = () => renderer.current && networkPicture(renderer.current, title);
  return (
    <View
      title={title}
      lead={texts.network.lead}
      question={
        question.all
          ? { document: AllTiesDocument, variables: allVariables }
          : { document: NetworkDocument, variables }
      }
      files={
        network === undefined
          ? []
          : [
              { what: 'ties', table: () => tiesTable(network) },
              { what: 'actors', table: () => actorsTable(network) },
            ]
      }
      tools={<PictureButtons name={title} picture={picture} />}
      basis={texts.network.basis(
        new Set(network?.ties.flatMap((tie) => tie.sharedEvents.map(({ id }) => id))).size,
      )}
    >
      <Filters question={question} />
      {all.status === 'loading' ? <Loading slow={all.slow} attempt={all.attempt} /> : null}
      {all.status === 'failed' ? <Failed error={all.error} again={all.again} /> : null}
      <WithData of={state}>
        {() =>
          network === undefined ? null : network.ties.length === 0 ? (
            <p class="state">{texts.network.none}</p>
          ) : (
            <Network
              network={network}
              question={question}
              onRenderer={(sigma) => {
                renderer.current = sigma;
              }}
            />
          )
        }
      </WithData>
    </View>
  );
}

interface NetworkProps {
  readonly network: NetworkData;
  readonly question: NetworkQuestion;
  readonly onRenderer: (renderer: Renderer | null) => void;
}

function Network({ network, question, onRenderer }: NetworkProps) {
  const { size, color, hubs, actor, tie } = question;
  const graph = useMemo(() => buildGraph(network, size, color), [network, size, color]);
  const chosenTie = tie === null ? undefined : network.ties.find((candidate) => tieKey(candidate) === tie);
  const tiesOfActor =
    actor === null ? [] : network.ties.filter(({ a, b }) => a.id === actor || b.id === actor);
  const chosenActor = tiesOfActor.flatMap(({ a, b }) => [a, b]).find(({ id }) => id === actor);
  const selection = { actor: chosenActor ? actor : null, tie: chosenTie ? tie : null };
  const openTie = (key: string) => adjust({ tie: key, actor: null });
  const isCut = network.totalTies > network.ties.length;
  const hasPanel = chosenTie !== undefined || chosenActor !== undefined;
  return (
    <>
      <p role="status">
        {texts.network.shown({
          ...network,
          shown: network.ties.length,
          actors: graph.order,
          min: question.min,
        })}
        {network.truncated ? <span class="badge contested">{texts.network.cut}</span> : null}
      </p>
      {isCut || question.all ? (
        <p class="more">
          <button type="button" onClick={() => adjust({ all: !question.all })}>
            {question.all
              ? texts.network.strongest
              : texts.network.more(Math.min(network.totalTies, MOST_TIES))}
          </button>
        </p>
      ) : null}
      <div class={hasPanel ? 'network with-panel' : 'network'}>
        <Stage
          graph={graph}
          selection={selection}
          dimOver={hubs}
          onActor={(id) => adjust({ actor: id, tie: null })}
          onTie={openTie}
          onRenderer={onRenderer}
        />
        {chosenTie ? <TiePanel tie={chosenTie} /> : null}
        {chosenActor && !chosenTie ? (
          <ActorPanel
            actor={chosenActor}
            ties={tiesOfActor}
            measures={network.measures.find((measure) => measure.actor.id === actor)}
            onTie={openTie}
          />
        ) : null}
      </div>
      <p class="soft small hint">{texts.network.legend}</p>
      <TieTable ties={network.ties} onTie={openTie} />
      <ActorTable network={network} />
    </>
  );
}

async function tiesTable({ ties }: NetworkData) {
  const names = await askEventNames(ties);
  return {
    columns: [
      'source',
      'target',
      'source name',
      'target name',
      'source kind',
      'target kind',
      'weight',
      'shared event ids',
      'shared events',
    ],
    rows: ties.map(({ a, b, weight, sharedEvents }) => [
      a.id,
      b.id,
      a.name,
      b.name,
      a.kind,
      b.kind,
      weight,
      sharedEvents.map(({ id }) => id).join(' '),
      sharedEvents.map(({ id, name }) => name ?? names.get(id)).join(' | '),
    ]),
  };
}

function actorsTable({ ties, measures }: NetworkData) {
  const actors = new Map(ties.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const]));
  return {
    columns: [
      'id',
      'name',
      'kind',
      'partners',
      'events',
      'strength (sum of its ties)',
      'betweenness',
      'community',
    ],
    rows: measures.map(({ actor, degree, events, strength, betweenness, community }) => [
      actor.id,
      actors.get(actor.id)?.name,
      actors.get(actor.id)?.kind,
      degree,
      events,
      strength,
      betweenness,
      community,
    ]),
  };
}
