/** Shows ties between actors by the events that they shared, as a picture that one can work with, and as tables. */
import { useRef } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { Failed, Loading } from '../../components/state.js';
import { PictureButtons, View } from '../../components/view.js';
import { shortNameOf } from '../../format/short-name.js';
import { AllTiesDocument, NetworkDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { captionOf } from './caption.js';
import { countsOf } from './counts.js';
import { actorsOf, type NetworkData } from './data.js';
import { actorsTable, tiesTable } from './files.js';
import { Filters } from './filters.js';
import { Find } from './find.js';
import type { Renderer } from './graph.js';
import { Instrument } from './instrument.js';
import { legendOf } from './legend.js';
import { networkPicture } from './network-picture.js';
import { MOST_TIES, type NetworkQuestion, readQuestion, variablesOf } from './question.js';
import { Scrubber } from './scrubber.js';
import { scaleOfCircles } from './sizes.js';
import { type NetworkAnswers, useNetwork } from './use-network.js';

const NO_SERIES: readonly never[] = [];

export function NetworkView({ params }: ViewRoute) {
  const question = readQuestion(params);
  const answers = useNetwork(question);
  const { state, all, network, years, isReady } = answers;
  const renderer = useRef<Renderer | null>(null);
  const title = titleOf(question, network);
  const variables = variablesOf(question);
  const scrubber =
    years === undefined || years.cooperation.timeline.length === 0 ? null : (
      <Scrubber years={years.cooperation} question={question} isReady={isReady} />
    );
  return (
    <View
      title={title}
      question={
        question.all
          ? { document: AllTiesDocument, variables: { ...variables, first: MOST_TIES } }
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
      tools={
        <PictureButtons name={title} picture={() => pictureOf(renderer.current, question, answers, title)} />
      }
      basis={texts.network.basis(
        new Set(network?.ties.flatMap((tie) => tie.sharedEvents.map(({ id }) => id))).size,
      )}
    >
      <div class="network-bar">
        <Filters question={question} series={years?.allSeries.nodes ?? NO_SERIES} />
        {network === undefined ? null : <Find actors={actorsOf(network)} />}
        {network === undefined || network.ties.length === 0 ? null : (
          <Counts question={question} answers={answers} network={network} />
        )}
      </div>
      {all.status === 'loading' ? <Loading slow={all.slow} attempt={all.attempt} /> : null}
      {all.status === 'failed' ? <Failed error={all.error} again={all.again} /> : null}
      {state.status === 'failed' ? <Failed error={state.error} again={state.again} /> : null}
      {state.status === 'loading' && (network === undefined || state.slow) ? (
        <Loading slow={state.slow} attempt={state.attempt} />
      ) : null}
      {network === undefined ? null : network.ties.length === 0 ? (
        <>
          <p class="state">{texts.network.none}</p>
          {scrubber}
        </>
      ) : (
        <Instrument network={network} widest={answers.widest} question={question} renderer={renderer}>
          {scrubber}
        </Instrument>
      )}
    </View>
  );
}

interface CountsProps {
  readonly question: NetworkQuestion;
  readonly answers: NetworkAnswers;
  readonly network: NetworkData;
}

function Counts({ question, answers, network }: CountsProps) {
  return (
    <p class="network-counts">
      <span role="status">{countsOf(network, answers.answered, answers.weaker)}</span>
      {network.truncated ? <span class="badge contested">{texts.network.cut}</span> : null}
      {question.ego === null && (answers.isCut || question.all) ? (
        <button type="button" class="mark" onClick={() => adjust({ all: !question.all })}>
          {question.all
            ? texts.network.strongest
            : texts.network.more(Math.min(network.totalTies, MOST_TIES))}
        </button>
      ) : null}
    </p>
  );
}

function nameIn(network: NetworkData | undefined, id: string): string {
  const actor = network && actorsOf(network).find((candidate) => candidate.id === id);
  return actor === undefined ? id : shortNameOf(actor);
}

function titleOf({ from, to, ego }: NetworkQuestion, network: NetworkData | undefined): string {
  const [start, end] = [String(from ?? '…'), String(to ?? '…')];
  const hasPeriod = from !== null || to !== null;
  if (ego === null) return hasPeriod ? texts.network.titleOf(start, end) : texts.network.title;
  const name = nameIn(network, ego);
  return hasPeriod ? texts.instrument.egoTitleOf(name, start, end) : texts.instrument.egoTitle(name);
}

function pictureOf(
  renderer: Renderer | null,
  question: NetworkQuestion,
  { network, years, weaker, answered }: NetworkAnswers,
  title: string,
) {
  if (renderer === null || network === undefined) return null;
  const caption = captionOf({
    question,
    seriesName: years?.allSeries.nodes.find(({ id }) => id === question.series)?.name,
    nameOf: (id) => nameIn(network, id),
    day: new Date().toISOString().slice(0, 10),
    version: years?.about.version,
    address: window.location.href,
    counts: countsOf(network, answered, weaker),
  });
  const { size, color, allNames } = question;
  const hasPossible = renderer.getGraph().someEdge((_, { isPossible }) => isPossible);
  const legend = legendOf(network, { size, color, scale: scaleOfCircles() });
  return networkPicture(renderer, { allNames }, { title, caption, legend, size, color, hasPossible });
}
