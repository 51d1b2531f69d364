/** Lists what two actors have in common: memberships, partners, documents, and people in posts. */
import type { ComponentChildren } from 'preact';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import type { ActorBesideQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { type Beside, membershipsOf, partnersOf, postsOf, sidesOf } from './sides.js';

interface Props {
  readonly a: ActorBesideQuery;
  readonly b: ActorBesideQuery;
  readonly ids: { readonly a: string; readonly b: string };
}

/** The most of each list that the question asks for. */
const ASKED = 100;

const isFound = (answer: ActorBesideQuery): answer is Beside => answer.actor !== null;

export function Common({ a, b, ids }: Props) {
  if (!isFound(a) || !isFound(b)) {
    const unknown = isFound(a) ? ids.b : ids.a;
    return <p class="state">{texts.compare.unknown(unknown)}</p>;
  }
  const weights = new Map(partnersOf(b, a.actor.id).map(({ id, weight }) => [id, weight]));
  return (
    <Section title={texts.compare.common}>
      <div class="commons">
        <CommonList title={texts.compare.memberships} a={membershipsOf(a)} b={membershipsOf(b)}>
          {(entity) => <EntityLink entity={entity} short />}
        </CommonList>
        <CommonList title={texts.compare.documents} a={a.declarations.nodes} b={b.declarations.nodes}>
          {(entity) => <EntityLink entity={entity} />}
        </CommonList>
        <CommonList title={texts.compare.posts} hint={texts.compare.postsHint} a={postsOf(a)} b={postsOf(b)}>
          {(entity) => <EntityLink entity={entity} />}
        </CommonList>
        <CommonList
          title={texts.compare.partners}
          hint={texts.compare.partnersHint}
          a={partnersOf(a, b.actor.id)}
          b={partnersOf(b, a.actor.id)}
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
      </div>
    </Section>
  );
}

interface ListProps<T> {
  readonly title: string;
  readonly hint?: string;
  readonly a: readonly T[];
  readonly b: readonly T[];
  readonly children: (item: T) => ComponentChildren;
}

const MOST_SHOWN = 12;

function CommonList<T extends { readonly id: string }>({ title, hint, a, b, children }: ListProps<T>) {
  const { both } = sidesOf(a, b);
  const line = (item: T) => <li key={item.id}>{children(item)}</li>;
  return (
    <div>
      <h3>{title}</h3>
      <p class="soft small">
        {texts.compare.inCommon(both.length, a.length, b.length)}
        {a.length >= ASKED || b.length >= ASKED ? ` ${texts.compare.firstOnly(ASKED)}` : ''} {hint}
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
