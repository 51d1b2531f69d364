/** Puts together what the palette offers for a text: views, entities seen before, entities found. */
import { readRecent } from '../browser/recent.js';
import { addressOf, entityAddress } from '../browser/router.js';
import { kinds, wordFor } from '../enum-labels.js';
import type { HitFragment, RefFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { NAVIGATION } from './navigation.js';

export interface Choice {
  readonly address: string;
  readonly name: string;
  readonly hint: string;
  readonly hit?: HitFragment;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

export function choicesFor(text: string, hits: readonly HitFragment[]): readonly ChoiceGroup[] {
  const { views, recent, found, all } = texts.page.palette;
  const ofName = NAVIGATION.filter(([, name]) => meets(name, text)).map(([address, name]) => ({
    address: addressOf(address),
    name,
    hint: '',
  }));
  const seen = readRecent()
    .filter(({ id, name }) => meets(name, text) && !hits.some(({ node }) => node.id === id))
    .map(choiceOf);
  const everything = { address: addressOf('/search', { q: text }), name: all(text), hint: '' };
  return [
    { title: found, choices: text === '' ? [] : [...hits.map(choiceOfHit), everything] },
    { title: recent, choices: seen },
    { title: views, choices: ofName },
  ].filter(({ choices }) => choices.length > 0);
}

const meets = (name: string, text: string): boolean =>
  name.toLocaleLowerCase().includes(text.toLocaleLowerCase());

const choiceOf = ({ id, name, kind }: RefFragment): Choice => ({
  address: entityAddress(id),
  name,
  hint: wordFor(kinds, kind),
});

const choiceOfHit = (hit: HitFragment): Choice => ({ ...choiceOf(hit.node), hit });
