/** Shows documents side by side: what they cite, what they are about, who adopted them, what they say, and how we know. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { EvidenceMark, EvidencePanel, FactSays } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { SourceLink } from '../../components/source-link.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { languageName, plain } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { predicateWord } from '../../format/predicate-word.js';
import { DocumentsComparedDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import {
  adopterLines,
  type ComparedDocument,
  type ComparedLine,
  inOrderOfTime,
  isDocument,
  isTextRead,
  type LinkOfDocument,
  languagesOf,
  type Missing,
  missingByText,
  sourcesOfDocument,
  toldLines,
  wordsOf,
} from './comparison.js';

export function Comparison({ ids }: { ids: readonly string[] }) {
  const state = useQuery(DocumentsComparedDocument, { ids });
  return (
    <WithData of={state}>
      {({ nodes }) => {
        const documents = inOrderOfTime(nodes.filter(isDocument));
        const unknown = ids.filter((_, i) => !isDocument(nodes[i] ?? null));
        return (
          <Section title={texts.documents.side} count={documents.length}>
            {unknown.length === 0 ? null : (
              <p class="state">{texts.documents.unknownIds(unknown.join(', '))}</p>
            )}
            {documents.length < 2 ? (
              <p class="soft">{texts.documents.onlyOne}</p>
            ) : (
              <ComparedTable documents={documents} />
            )}
          </Section>
        );
      }}
    </WithData>
  );
}

interface Props {
  readonly documents: readonly ComparedDocument[];
}

function ComparedTable({ documents }: Props) {
  const { rows, groups } = texts.documents;
  const eventOf = ({ adoptedAt }: ComparedDocument) =>
    adoptedAt === null ? <Unknown /> : <EntityLink entity={adoptedAt} short />;
  return (
    <>
      <p class="soft small">{texts.documents.explain}</p>
      <div class="scroll">
        <table class="compared">
          <caption>{texts.documents.caption(documents.length)}</caption>
          <thead>
            <tr>
              <td />
              {documents.map((document) => (
                <th scope="col" key={document.id}>
                  <EntityLink entity={document} />
                </th>
              ))}
              <th scope="col">{texts.documents.sharedHead}</th>
            </tr>
          </thead>
          <Group title={groups.about} documents={documents}>
            <Plain
              head={rows.date}
              documents={documents}
              cell={({ date }) => (isDated(date) ? formatEdtf(date.edtf) : texts.documents.noDate)}
            />
            <Plain
              head={rows.kind}
              documents={documents}
              cell={({ declarationKind }) => plain(declarationKind)}
            />
            <Plain head={rows.event} documents={documents} cell={eventOf} />
            <Plain
              head={rows.place}
              documents={documents}
              cell={({ adoptedAt }) =>
                adoptedAt?.place ? <EntityLink entity={adoptedAt.place} /> : <Unknown />
              }
            />
            <Plain
              head={rows.text}
              documents={documents}
              cell={(document) =>
                isTextRead(document) ? (
                  texts.documents.textRead
                ) : (
                  <span class="not-known">{texts.documents.textNotRead}</span>
                )
              }
            />
          </Group>
          <Lines
            title={groups.cites}
            documents={documents}
            lines={toldLines(documents, 'CITES')}
            missing={missingByText}
          />
          <Lines
            title={groups.topics}
            documents={documents}
            lines={toldLines(documents, 'ABOUT')}
            missing={missingByText}
          />
          <Lines
            title={groups.adopters}
            documents={documents}
            lines={adopterLines(documents)}
            missing={() => 'UNKNOWN'}
          />
          <Group title={groups.says} documents={documents}>
            <Plain
              head={groups.says}
              documents={documents}
              cell={(document) => <Words document={document} />}
            />
          </Group>
          <Group title={groups.sources} documents={documents}>
            <Plain
              head={rows.languages}
              documents={documents}
              cell={(document) => languagesOf(document).map(languageName).join(', ')}
            />
            <Plain
              head={rows.sources}
              documents={documents}
              cell={(document) => (
                <ul>
                  {sourcesOfDocument(document).map((source) => (
                    <li key={source.id}>
                      {source.publisher}: <SourceLink source={source} />
                    </li>
                  ))}
                </ul>
              )}
            />
          </Group>
        </table>
      </div>
    </>
  );
}

const Unknown = () => <MissingWord state="UNKNOWN" />;

interface GroupProps extends Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Repeats the dates, since the heads of the columns may be out of sight. */
function Group({ title, documents, children }: GroupProps) {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup">{title}</th>
        {documents.map(({ id, date }) => (
          <td key={id} aria-hidden="true">
            {isDated(date) ? formatEdtf(date.edtf) : null}
          </td>
        ))}
        <td />
      </tr>
      {children}
    </tbody>
  );
}

interface PlainProps extends Props {
  readonly head: string;
  readonly cell: (document: ComparedDocument) => ComponentChildren;
}

function Plain({ head, documents, cell }: PlainProps) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {documents.map((document) => (
        <td key={document.id}>{cell(document)}</td>
      ))}
      <td />
    </tr>
  );
}

interface LinesProps extends Props {
  readonly title: string;
  readonly lines: readonly ComparedLine[];
  readonly missing: (document: ComparedDocument) => Missing;
}

/** Without a line there is still to be said whether that is known. */
function Lines({ title, documents, lines, missing }: LinesProps) {
  return (
    <Group title={title} documents={documents}>
      {lines.length === 0 ? (
        <Plain
          head={texts.documents.nothing}
          documents={documents}
          cell={(document) => <MissingWord state={missing(document)} />}
        />
      ) : (
        lines.map((line) => <Line key={line.entity.id} line={line} documents={documents} />)
      )}
    </Group>
  );
}

function Line({ line: { entity, cells, shared }, documents }: Props & { readonly line: ComparedLine }) {
  const isShared = shared === documents.length;
  return (
    <tr class={isShared ? undefined : 'differs'}>
      <th scope="row">
        <EntityLink entity={entity} short />
      </th>
      {cells.map((cell, i) => (
        <td key={documents[i]?.id}>
          {typeof cell === 'string' ? (
            <MissingWord state={cell} />
          ) : (
            <Linked link={cell} label={entity.name} />
          )}
        </td>
      ))}
      <td class="soft">
        {texts.documents.shared(shared, documents.length)}
        {isShared ? null : <span class="visually-hidden">, {texts.documents.differs}</span>}
      </td>
    </tr>
  );
}

const MissingWord = ({ state }: { state: Missing }) => (
  <span class={state === 'UNKNOWN' ? 'not-known' : 'soft'}>{texts.documents.states[state]}</span>
);

function Linked({ link, label }: { link: LinkOfDocument; label: string }) {
  const [open, setOpen] = useState(false);
  const panel = `evidence-${link.id}`;
  return (
    <>
      <strong aria-hidden="true">✓</strong> {link.detail === null ? null : plain(link.detail).toLowerCase()}{' '}
      <EvidenceMark
        evidence={link.evidence}
        label={label}
        open={open}
        panel={panel}
        onToggle={() => setOpen(!open)}
      />
      {open ? (
        <div id={panel}>
          <EvidencePanel evidence={link.evidence} />
        </div>
      ) : null}
    </>
  );
}

function Words({ document }: { document: ComparedDocument }) {
  const groups = Map.groupBy(wordsOf(document), ({ predicate }) => predicate);
  if (groups.size === 0) return <MissingWord state={missingByText(document)} />;
  return (
    <dl class="words">
      {[...groups].map(([predicate, facts]) => (
        <div key={predicate}>
          <dt>{predicateWord(predicate)}</dt>
          {facts.map((fact) => (
            <dd key={fact.id}>
              <FactSays fact={fact} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
