/** What an entity is linked to, one list for each type and direction, each link with its evidence. */
import { EVIDENCE, type EvidenceValue, PERIODS, type PeriodValue, type Ref } from '../../api/documents.js';
import { PAGE, type Page, usePages } from '../../api/use-pages.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { detailOf, linksIn, linksOut, wordFor } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';

interface LinkValue {
  readonly id: string;
  readonly type: string;
  readonly detail: string | null;
  readonly from: Ref;
  readonly to: Ref;
  readonly period: PeriodValue | null;
  readonly evidence: EvidenceValue;
}

interface Data {
  readonly entity: { readonly links: Page<LinkValue> } | null;
}

const LINKS = `query Links($id: ID!, $types: [LinkType!], $direction: LinkDirection, $after: String) {
  entity(id: $id) {
    links(types: $types, direction: $direction, first: 60, after: $after) {
      ${PAGE}
      nodes { id type detail from { id kind name } to { id kind name } period { ...period } evidence { ...evidence } }
    }
  }
}
${EVIDENCE}
${PERIODS}`;

/** A list of links: its type, and on which side of it the entity stands. */
export type LinkList = readonly [type: string, direction: 'OUT' | 'IN'];

export function Links({ id, lists }: { id: string; lists: readonly LinkList[] }) {
  return (
    <>
      {lists.map(([type, direction]) => (
        <LinkSection key={`${type}${direction}`} id={id} type={type} direction={direction} />
      ))}
    </>
  );
}

function LinkSection({ id, type, direction }: { id: string; type: string; direction: 'OUT' | 'IN' }) {
  const pages = usePages<Data, LinkValue>(
    LINKS,
    { id, types: [type], direction },
    (data) => data.entity?.links,
  );
  if (pages.first.status === 'loading') return null;
  return (
    <PagedSection title={wordFor(direction === 'OUT' ? linksOut : linksIn, type)} pages={pages}>
      {(links) => (
        <ul class="facts">
          {links.map((link) => (
            <LinkFact key={link.id} link={link} direction={direction} />
          ))}
        </ul>
      )}
    </PagedSection>
  );
}

function LinkFact({ link, direction }: { link: LinkValue; direction: 'OUT' | 'IN' }) {
  const other = direction === 'OUT' ? link.to : link.from;
  return (
    <li>
      <Fact
        evidence={link.evidence}
        label={other.name}
        date={
          isDated(link.period) && !isOwnDate(link.type, direction) ? formatEdtf(link.period.edtf) : undefined
        }
      >
        <EntityLink entity={other} />
        {link.detail === null ? null : <span class="soft"> · {detailOf(link.detail)}</span>}
      </Fact>
    </li>
  );
}

/** These bear the date of the event or document whose page it is. */
const isOwnDate = (type: string, direction: 'OUT' | 'IN'): boolean =>
  (direction === 'OUT' && ['ABOUT', 'HELD_IN', 'IN_SERIES', 'PART_OF_EVENT', 'ADOPTED_AT'].includes(type)) ||
  (direction === 'IN' && ['MADE_AT', 'ADOPTED'].includes(type));
