/** Lists what an entity is linked to, by type and direction, each link with its evidence. */
import { usePages } from '../../api/use-pages.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { SharedEvidence } from '../../components/shared-evidence.js';
import { StandingBadge } from '../../components/standing.js';
import { detailOf, linksIn, linksOut, wordFor } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { type LinkFragment, LinksDocument, type LinkType } from '../../generated/graphql.js';

type Direction = 'OUT' | 'IN';

/** A list holds links of one type that lead either from the entity or to it. */
export type LinkList = readonly [type: LinkType, direction: Direction];

export function Links({ id, lists }: { id: string; lists: readonly LinkList[] }) {
  return (
    <>
      {lists.map(([type, direction]) => (
        <LinkSection key={`${type}${direction}`} id={id} type={type} direction={direction} />
      ))}
    </>
  );
}

function LinkSection({ id, type, direction }: { id: string; type: LinkType; direction: Direction }) {
  const order = isEarliestFirst(type, direction) ? 'ASC' : 'DESC';
  const pages = usePages(
    LinksDocument,
    { id, types: [type], direction, order },
    (data) => data.entity?.links,
  );
  if (pages.first.status === 'loading') return null;
  return (
    <PagedSection title={wordFor(direction === 'OUT' ? linksOut : linksIn, type)} pages={pages} folds>
      {(links) => (
        <SharedEvidence evidences={links.map(({ evidence }) => evidence)}>
          <ul class="facts">
            {links.map((link) => (
              <LinkFact key={link.id} link={link} direction={direction} />
            ))}
          </ul>
        </SharedEvidence>
      )}
    </PagedSection>
  );
}

function LinkFact({ link, direction }: { link: LinkFragment; direction: Direction }) {
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
        {link.detail === null || saysNothing(link) ? null : (
          <span class="soft"> · {detailOf(link.detail)}</span>
        )}
        <StandingBadge standing={link.standing} />
      </Fact>
    </li>
  );
}

/** The heading of citations says already that they are citations. */
const saysNothing = ({ type, detail }: LinkFragment): boolean =>
  type === 'CITES' && detail?.toLowerCase() === 'cites';

/** Such a link has the date of the event or document whose page it is, so the list does not repeat it. */
const isOwnDate = (type: LinkType, direction: Direction): boolean =>
  (direction === 'OUT' &&
    ['ABOUT', 'HELD_IN', 'IN_SERIES', 'PART_OF_EVENT', 'ADOPTED_AT', 'CITES'].includes(type)) ||
  (direction === 'IN' && ['MADE_AT', 'ADOPTED'].includes(type));

/** What lasts, and what makes up one event or series, is read from its beginning; of other events the latest come first. */
const isEarliestFirst = (type: LinkType, direction: Direction): boolean =>
  ['MEMBER_OF', 'PART_OF', 'ACTS_FOR', 'SUCCEEDS', 'COOPERATES_WITH'].includes(type) ||
  (direction === 'IN' && ['IN_SERIES', 'PART_OF_EVENT', 'MADE_AT', 'ADOPTED_AT'].includes(type));
