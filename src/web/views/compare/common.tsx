/** Lists what two actors have in common: memberships, documents, people in posts, and partners. */
import type { ComponentChildren } from 'preact';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { formatPeriod, isDated } from '../../format/period.js';
import { shortNameOf } from '../../format/short-name.js';
import type { ActorBesideQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import {
  type Beside,
  type Extent,
  extentOf,
  type Ground,
  type Holding,
  holdingsOf,
  partnersOf,
  postsOf,
  sidesOf,
} from './sides.js';

interface Props {
  readonly a: ActorBesideQuery;
  readonly b: ActorBesideQuery;
  readonly ids: { readonly a: string; readonly b: string };
}

/** People have no partners of their own: the bodies count that they speak for. */
const isPerson = ({ kind }: Beside['actor']): boolean => kind === 'PERSON';

const isFound = (answer: ActorBesideQuery): answer is Beside => answer.actor !== null;

export function Common({ a, b, ids }: Props) {
  if (!isFound(a) || !isFound(b)) {
    const unknown = isFound(a) ? ids.b : ids.a;
    return <p class="state">{texts.compare.unknown(unknown)}</p>;
  }
  const [one, other] = [a.actor, b.actor];
  const weights = new Map(partnersOf(b, one.id).map(({ id, weight }) => [id, weight]));
  const none = { nodes: [], totalCount: 0 };
  return (
    <Section title={texts.compare.common}>
      <div class="commons">
        <CommonHoldings
          title={texts.compare.memberships}
          a={holdingsOf(one.memberships)}
          b={holdingsOf(other.memberships)}
          extents={[extentOf(one.memberships), extentOf(other.memberships)]}
          names={[shortNameOf(one), shortNameOf(other)]}
        />
        <CommonHoldings
          title={texts.compare.documents}
          a={holdingsOf(one.adopted)}
          b={holdingsOf(other.adopted)}
          extents={[extentOf(one.adopted), extentOf(other.adopted)]}
          names={[shortNameOf(one), shortNameOf(other)]}
        />
        <CommonHoldings
          title={texts.compare.posts}
          hint={texts.compare.postsHint}
          a={postsOf(a)}
          b={postsOf(b)}
          extents={[extentOf(one.tenures ?? none), extentOf(other.tenures ?? none)]}
          names={[shortNameOf(one), shortNameOf(other)]}
        />
        {isPerson(one) || isPerson(other) ? null : (
          <CommonList
            title={texts.compare.partners}
            hint={texts.compare.partnersHint}
            a={partnersOf(a, other.id)}
            b={partnersOf(b, one.id)}
            extents={[extentOf(one.cooperation), extentOf(other.cooperation)]}
          >
            {({ id, actor, weight }) => (
              <>
                <EntityLink entity={actor} short />{' '}
                <span class="soft">
                  {weight} · {weights.get(id)}
                </span>
              </>
            )}
          </CommonList>
        )}
      </div>
    </Section>
  );
}

interface ListProps<T> {
  readonly title: string;
  readonly hint?: string;
  readonly a: readonly T[];
  readonly b: readonly T[];
  readonly extents: readonly [Extent, Extent];
  readonly children: (item: T) => ComponentChildren;
}

interface HoldingsProps extends Omit<ListProps<Holding>, 'children'> {
  readonly names: readonly [string, string];
}

/** Shows what both have, and of each the evidence. */
function CommonHoldings({ names: [one, other], ...props }: HoldingsProps) {
  const ofOther = new Map(props.b.map(({ id, grounds }) => [id, grounds]));
  return (
    <CommonList {...props}>
      {({ id, entity, grounds }) => (
        <>
          <EntityLink entity={entity} short />
          <Grounds name={one} grounds={grounds} />
          <Grounds name={other} grounds={ofOther.get(id) ?? []} />
        </>
      )}
    </CommonList>
  );
}

function Grounds({ name, grounds }: { name: string; grounds: readonly Ground[] }) {
  return (
    <>
      {grounds.map(({ id, what, period, evidence }) => (
        <div key={id} class="small">
          <Fact evidence={evidence} label={name}>
            {[name, what, isDated(period) ? formatPeriod(period) : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </Fact>
        </div>
      ))}
    </>
  );
}

const MOST_SHOWN = 12;

function CommonList<T extends { readonly id: string }>({
  title,
  hint,
  a,
  b,
  extents,
  children,
}: ListProps<T>) {
  const { both } = sidesOf(a, b);
  const line = (item: T) => <li key={item.id}>{children(item)}</li>;
  const isCut = extents.some(({ read, total }) => total === null || read < total);
  return (
    <div>
      <h3>{title}</h3>
      <p class="soft small">
        {texts.compare.inCommon(both.length, a.length, b.length)} {isCut ? texts.compare.firstOnly : ''}{' '}
        {hint}
      </p>
      {both.length === 0 ? <p class="soft">{texts.compare.nothing}</p> : null}
      <ul>{both.slice(0, MOST_SHOWN).map(line)}</ul>
      {both.length > MOST_SHOWN ? (
        <details>
          <summary>{texts.entity.more(both.length - MOST_SHOWN)}</summary>
          <ul>{both.slice(MOST_SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </div>
  );
}
