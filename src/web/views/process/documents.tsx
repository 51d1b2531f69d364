/** Shows what each edition adopted, what that cites and what it is about, then the topics of all editions side by side. */
import { useQuery } from '../../api/use-query.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { detailOf } from '../../enum-labels.js';
import { SeriesDocumentsDocument, type SeriesDocumentsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Topics } from './topics.js';

export type EditionWithDocuments = NonNullable<SeriesDocumentsQuery['series']>['editions'][number]['event'];
type Declaration = EditionWithDocuments['declarations'][number];

export function Documents({ id }: { id: string }) {
  const state = useQuery(SeriesDocumentsDocument, { id });
  return (
    <WithData of={state}>
      {({ series }) => {
        const events = series?.editions.map(({ event }) => event) ?? [];
        return (
          <>
            {events.some(({ declarations }) => declarations.length > 0) ? (
              <Section title={texts.processDocuments.title}>
                <p class="soft">{texts.processDocuments.lead}</p>
                <div class="edition-documents">
                  {events.map((event) => (
                    <DocumentsOfEdition key={event.id} event={event} />
                  ))}
                </div>
              </Section>
            ) : null}
            <Topics events={events} />
          </>
        );
      }}
    </WithData>
  );
}

function DocumentsOfEdition({ event }: { event: EditionWithDocuments }) {
  return (
    <section>
      <h3>
        <EntityLink entity={event} short />
      </h3>
      {event.declarations.length === 0 ? <p class="soft">{texts.processDocuments.none}</p> : null}
      {event.declarations.map((declaration) => (
        <article key={declaration.id}>
          <h4>
            <EntityLink entity={declaration} short />
          </h4>
          <dl class="names">
            <dt>{texts.processDocuments.cites}</dt>
            <dd>
              <Citations declaration={declaration} />
            </dd>
            <dt>{texts.processDocuments.topics}</dt>
            <dd>
              {declaration.topics.length === 0 ? (
                <span class="soft">{texts.processDocuments.notKnown}</span>
              ) : null}
              {declaration.topics.map((topic, i) => (
                <span key={topic.id}>
                  {i > 0 ? ', ' : ''}
                  <EntityLink entity={topic} />
                </span>
              ))}
            </dd>
          </dl>
        </article>
      ))}
    </section>
  );
}

/** A document without a recorded citation is never said to cite nothing: no source says so. */
function Citations({ declaration: { cites, claims } }: { declaration: Declaration }) {
  if (cites.length === 0) {
    const isQuoted = claims.nodes.some(({ modality }) => modality === 'STATED_IN_TEXT');
    return (
      <span class="soft">{isQuoted ? texts.processDocuments.quoted : texts.processDocuments.notRead}</span>
    );
  }
  return (
    <>
      {cites.map(({ to, verb, evidence }) => (
        <Fact
          key={`${to.id} ${verb}`}
          evidence={evidence}
          label={`${texts.processDocuments.cites}: ${to.name}`}
        >
          <EntityLink entity={to} short />
          {verb === null || verb === 'CITES' ? null : <span class="soft"> ({detailOf(verb)})</span>}
        </Fact>
      ))}
    </>
  );
}
