/** Tells of each fact what one source says of it, and how that stands beside what others say. */
import type { FactOfSourceFragment } from '../../generated/graphql.js';

export interface Saying {
  readonly fact: FactOfSourceFragment;
  /** The values that the source gives, as they are shown. */
  readonly values: readonly string[];
  /** The values that only others give. */
  readonly otherValues: readonly string[];
  /** Where in the source, and its words. */
  readonly places: readonly { readonly locator: string | null; readonly quote: string | null }[];
  /** No other source that is recorded says anything of the fact. */
  readonly isAlone: boolean;
  readonly isContested: boolean;
  /** The policy accepts a value that the source does not give, and that is not merely more or less precise. */
  readonly isOutweighed: boolean;
  /** Whether the source denies what the fact says. */
  readonly isDenied: boolean;
  /** Whether all that it says was said before the event. */
  readonly isAnnounced: boolean;
}

export function sayingOf(fact: FactOfSourceFragment, sourceId: string): Saying {
  const { evidence, positions, accepted, agreement, without } = fact;
  const own = evidence.claims.filter(({ supports }) => supports.some(({ source }) => source.id === sourceId));
  const ids = new Set(own.map(({ id }) => id));
  const isOwn = ({ claims }: (typeof positions)[number]) => claims.some(({ id }) => ids.has(id));
  const acceptedPosition = positions.find(({ claims }) => claims.some(({ id }) => id === accepted?.id));
  const stands = positions.some((position) => isOwn(position) && !position.deprecated);
  const isAnnounced = own.length > 0 && own.every(({ modality }) => modality === 'ANNOUNCED');
  const isReconciled = agreement === 'COMPATIBLE' && stands && !isAnnounced;
  const places = own.flatMap(({ supports }) =>
    supports.flatMap(({ source, locator, quote }) =>
      source.id === sourceId && (locator !== null || quote !== null) ? [{ locator, quote }] : [],
    ),
  );
  return {
    fact,
    values: positions.filter(isOwn).map(({ value }) => value),
    otherValues: positions.filter((position) => !isOwn(position)).map(({ value }) => value),
    places: [...new Map(places.map((place) => [`${place.locator} ${place.quote}`, place])).values()],
    isAlone: without.change === 'LOST',
    isContested: agreement === 'CONTESTED',
    isOutweighed: acceptedPosition !== undefined && !isOwn(acceptedPosition) && !isReconciled,
    isDenied: own.length > 0 && own.every(({ polarity }) => polarity === 'NEGATIVE'),
    isAnnounced,
  };
}

export const isDisputed = ({ isContested, isOutweighed }: Saying): boolean => isContested || isOutweighed;

type Group = readonly [Saying, ...Saying[]];

/** Groups what belongs together, in the order of the list. */
function grouped(sayings: readonly Saying[], keyOf: (fact: Saying['fact']) => string): readonly Group[] {
  const groups = new Map<string, [Saying, ...Saying[]]>();
  for (const saying of sayings) {
    const group = groups.get(keyOf(saying.fact));
    if (group === undefined) groups.set(keyOf(saying.fact), [saying]);
    else group.push(saying);
  }
  return [...groups.values()];
}

/** Groups by whom or what the facts are about. */
export const byEntity = (sayings: readonly Saying[]) => grouped(sayings, ({ entity }) => entity.id);

export const byPredicate = (sayings: readonly Saying[]) => grouped(sayings, ({ predicate }) => predicate);

const ARCHIVES = ['web.archive.org', 'archive.org', 'archive.ph', 'archive.today', 'archive.is'];

/** Whether an address is that of a copy which an archive keeps. */
export function isArchived(url: string): boolean {
  try {
    return ARCHIVES.includes(new URL(url).hostname.replace(/^www\./, ''));
  } catch {
    return false;
  }
}
