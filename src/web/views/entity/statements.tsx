/** Tells what was said by an actor, or at an event: when, by whom, for whom, on what, and in which language we have it. */
import { usePages } from '../../api/use-pages.js';
import { Fact, sourcesOf } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { languageName } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import {
  type EvidenceFragment,
  type StatementPageFragment,
  StatementsAtDocument,
  StatementsOfDocument,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';

type Statement = StatementPageFragment['nodes'][number];

export function ActorStatements({ id }: { id: string }) {
  const pages = usePages(StatementsOfDocument, { id }, ({ actor }) => actor?.statements);
  return (
    <PagedSection title={texts.record.statements} pages={pages} folds>
      {(nodes) => <StatementList nodes={nodes} seenFrom={id} />}
    </PagedSection>
  );
}

export function EventStatements({ id }: { id: string }) {
  const pages = usePages(StatementsAtDocument, { id }, ({ event }) => event?.statements);
  return (
    <PagedSection title={texts.record.statements} pages={pages} folds>
      {(nodes) => <StatementList nodes={nodes} seenFrom={id} />}
    </PagedSection>
  );
}

function StatementList({ nodes, seenFrom }: { nodes: readonly Statement[]; seenFrom: string }) {
  return (
    <>
      <p class="soft small">{texts.record.ourWords}</p>
      <ul class="facts">
        {nodes.map((statement) => (
          <li key={statement.id}>
            <Fact evidence={statement.evidence} label={statement.name}>
              <StatementHead statement={statement} seenFrom={seenFrom} />
            </Fact>
            <p class="said">{statement.summary}</p>
            {statement.callsFor.length === 0 ? null : (
              <ul class="calls">
                {statement.callsFor.map((call) => (
                  <li key={call}>
                    {texts.record.calls} {call}
                  </li>
                ))}
              </ul>
            )}
            <p class="small soft">
              {statement.topics.map((topic) => (
                <span key={topic.id}>
                  <EntityLink entity={topic} /> ·{' '}
                </span>
              ))}
              <EntityLink entity={statement} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function StatementHead({ statement, seenFrom }: { statement: Statement; seenFrom: string }) {
  const { date, speaker, onBehalfOf, event, evidence } = statement;
  const languages = languagesOf(evidence);
  return (
    <>
      {isDated(date) ? <span class="soft">{formatEdtf(date.edtf)} · </span> : null}
      {speaker.id === seenFrom ? null : <EntityLink entity={speaker} short />}
      {onBehalfOf === null || onBehalfOf.id === seenFrom ? null : (
        <>
          {' '}
          {texts.entity.onBehalfOf} <EntityLink entity={onBehalfOf} short />
        </>
      )}
      {event === null || event.id === seenFrom ? null : (
        <>
          {' '}
          {texts.record.at} <EntityLink entity={event} short />
        </>
      )}
      {languages.length === 0 ? null : (
        <span class="soft small"> · {texts.record.sourceIn(languages.map(languageName))}</span>
      )}
    </>
  );
}

/** The languages in which its sources tell a statement. */
export const languagesOf = ({ claims }: Pick<EvidenceFragment, 'claims'>): readonly string[] => [
  ...new Set(sourcesOf(claims).flatMap(({ lang }) => lang ?? [])),
];
