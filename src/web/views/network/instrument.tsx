/** Puts the picture, what is chosen in it, and its tables side by side. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { Loading } from '../../components/state.js';
import { texts } from '../../texts.js';
import { communitiesOf } from './communities.js';
import { actorsOf, type NetworkData, tieKey } from './data.js';
import type { Renderer } from './graph.js';
import { buildGraph } from './graph.js';
import { legendOf } from './legend.js';
import { LegendView } from './legend-view.js';
import { tiesOf } from './narrow.js';
import { ActorPanel, TiePanel } from './panel.js';
import { pinTexts, withPin } from './pins.js';
import type { PlacedTie } from './places.js';
import { choiceKey, type NetworkQuestion } from './question.js';
import { scaleOfCircles } from './sizes.js';
import { Stage } from './stage.js';
import { ActorTable, CommunityTable, TieTable } from './tables.js';
import { Tabs } from './tabs.js';
import { usePlaces } from './use-places.js';

interface Props {
  readonly network: NetworkData;
  readonly widest: readonly PlacedTie[] | null;
  readonly question: NetworkQuestion;
  readonly renderer: RefObject<Renderer | null>;
  /** What moves the picture over the years. */
  readonly children: ComponentChildren;
}

const ORIGIN = { x: 0, y: 0 };
const TABLES = 'tables';

export function Instrument({ network, widest, question, renderer, children }: Props) {
  const { size, color, min, hubs, pins, sorting } = question;
  const choice = choiceKey(question);
  const settling = usePlaces(choice, widest, network);
  const scale = scaleOfCircles();
  const pinned = pinTexts(pins).join();
  const graph = useMemo(
    () =>
      settling === null
        ? null
        : buildGraph(
            settling.network,
            { size, color, min, scale },
            (id) => pins.get(id) ?? settling.places.get(id) ?? ORIGIN,
          ),
    [settling?.network, settling?.places, size, color, min, scale, pinned],
  );
  const legend = useMemo(() => legendOf(network, { size, color, scale }), [network, size, color, scale]);
  const named = useMemo(
    () => new Set([...pins.keys(), ...(question.ego === null ? [] : [question.ego])]),
    [pinned, question.ego],
  );
  const hasPossible = graph?.someEdge((_, { isPossible }) => isPossible) ?? false;
  const chosenTie = network.ties.find((tie) => tieKey(tie) === question.tie);
  const chosenActor = actorsOf(network).find(({ id }) => id === question.actor);
  const openTie = (key: string) => adjust({ tie: key, actor: null });
  return (
    <div class="network">
      <a class="skip-picture" href={`#${TABLES}`}>
        {texts.instrument.toTables}
      </a>
      <div class="network-picture">
        {graph === null ? (
          <div class="stage">
            <Loading />
          </div>
        ) : (
          <Stage
            graph={graph}
            choice={choice}
            isSettled={settling?.isSettled ?? false}
            selection={{ actor: chosenActor?.id ?? null, tie: chosenTie ? question.tie : null }}
            dimOver={hubs}
            allNames={question.allNames}
            named={named}
            onActor={(id) => adjust({ actor: id, tie: null })}
            onTie={openTie}
            onPin={(id, place) => adjust({ pin: pinTexts(withPin(pins, id, place)) })}
            renderer={renderer}
          />
        )}
        {children}
        <LegendView legend={legend} size={size} color={color} hasPossible={hasPossible} />
        <p class="soft small hint">
          {texts.instrument.hint}{' '}
          {pins.size === 0 ? null : (
            <button type="button" class="mark" onClick={() => adjust({ pin: null })}>
              {texts.instrument.unpinAll(pins.size)}
            </button>
          )}
        </p>
        <p class="soft small">{texts.network.lead}</p>
      </div>
      <Side chosen={chosenTie ? question.tie : (chosenActor?.id ?? null)}>
        {chosenTie ? <TiePanel tie={chosenTie} /> : null}
        {chosenActor && !chosenTie ? (
          <ActorPanel
            actor={chosenActor}
            ties={tiesOf(network.ties, chosenActor.id)}
            measures={network.measures.find(({ actor }) => actor.id === chosenActor.id)}
            question={question}
            onTie={openTie}
          />
        ) : null}
        <Tabs
          tab={question.tab}
          counts={{
            ties: network.ties.length,
            actors: actorsOf(network).length,
            communities: communitiesOf(network).length,
          }}
          panels={{
            ties: <TieTable network={network} sorting={sorting} onTie={openTie} />,
            actors: <ActorTable network={network} sorting={sorting} />,
            communities: <CommunityTable network={network} sorting={sorting} />,
          }}
        />
      </Side>
    </div>
  );
}

/** Scrolls by itself beside the picture. What is chosen stands at its top, where the reader is taken. */
function Side({ chosen, children }: { chosen: string | null; children: ComponentChildren }) {
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null && side.current !== null) side.current.scrollTop = 0;
  }, [chosen]);
  return (
    <div class="network-side" ref={side} id={TABLES} tabIndex={-1}>
      {children}
    </div>
  );
}
