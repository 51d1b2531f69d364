/**
 * Phrases for links, as words between the two ends, in either direction. A phrase ends where the next entity
 * is named, so that a relative clause about that entity can follow; `closing` reads better if nothing
 * follows.
 */

import { entityKindOfId } from '../../domain/ids.js';
import type { LinkRecord, LinkType } from '../../domain/model.js';
import type { Phrase } from './phrase.js';
import { plannedPhraseOf } from './planned-phrases.js';

type PhraseOf = (link: LinkRecord) => Phrase;

const active = (verb: string, passive = verb): Phrase => ({
  forward: verb,
  backward: `was ${passive} by`,
  closing: `which % ${verb}`,
});

/** A lasting relation, phrased in the past tense if a source says that it ended. */
const lasting =
  (present: Phrase, past: Phrase): PhraseOf =>
  (link) =>
    link.period?.endState === 'ENDED' ? past : present;

const ORGANIZING: ReadonlyMap<string, Phrase> = new Map(
  Object.entries<Phrase>({
    HOST: active('hosted'),
    CO_ORGANIZER: active('co-organised'),
    CO_CHAIR: active('co-chaired'),
    SUPPORTER: active('supported'),
    FUNDER: active('funded'),
    PATRON: {
      forward: 'was patron of',
      backward: 'was under the patronage of',
      closing: 'of which % was patron',
    },
  }),
);

const CITING: ReadonlyMap<string, readonly [present: string, participle: string]> = new Map(
  Object.entries<readonly [present: string, participle: string]>({
    RECALLS: ['recalls', 'recalled'],
    REAFFIRMS: ['reaffirms', 'reaffirmed'],
    TAKES_NOTE_OF: ['takes note of', 'taken note of'],
    WELCOMES: ['welcomes', 'welcomed'],
    BUILDS_ON: ['builds on', 'built on'],
    BASED_ON: ['is based on', 'taken as a basis'],
    IMPLEMENTS: ['implements', 'implemented'],
    SUPPORTS: ['supports', 'supported'],
    SUPERSEDES: ['supersedes', 'superseded'],
    REVIEWS: ['reviews', 'reviewed'],
  }),
);

const COOPERATING: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    MEMORANDUM: 'under a memorandum',
    AGREEMENT: 'under an agreement',
    PROTOCOL: 'under a protocol',
    PLAN_OF_ACTION: 'under a plan of action',
    ROADMAP: 'under a roadmap',
    PROJECT: 'in a project',
    TRAINING: 'in training',
    JOINT_OPERATION: 'in a joint operation',
    EXPERT_GROUP: 'in an expert group',
  }),
);

const PHRASES: Readonly<Record<LinkType, PhraseOf>> = {
  ORGANIZED: ({ detail }) => ORGANIZING.get(detail ?? '') ?? active('organised'),
  PARTICIPATED_IN: () => ({
    forward: 'took part in',
    backward: 'had among its participants',
    closing: 'in which % took part',
  }),
  IN_SERIES: ({ ordinal }) => ({
    forward: ordinal === null ? 'is an edition of' : `is edition ${ordinal} of`,
    backward: ordinal === null ? 'has among its editions' : `has as edition ${ordinal}`,
  }),
  PART_OF_EVENT: () => ({ forward: 'was part of', backward: 'included' }),
  HELD_IN: () => ({ forward: 'was held in', backward: 'was the venue of', closing: 'where % was held' }),
  ADOPTED_AT: () => ({
    forward: 'was adopted at',
    backward: 'saw the adoption of',
    closing: 'at which % was adopted',
  }),
  ADOPTED: () => active('adopted'),
  MADE_AT: () => ({ forward: 'was made at', backward: 'heard', closing: 'at which % was made' }),
  MADE_BY: () => ({ forward: 'was made by', backward: 'made' }),
  CITES: ({ detail }) => {
    const [present, participle] = CITING.get(detail ?? '') ?? ['cites', 'cited'];
    return { forward: present, backward: `is ${participle} by`, closing: `which % ${present}` };
  },
  FOLLOWS_UP: () => active('followed up'),
  PART_OF: lasting(
    { forward: 'is part of', backward: 'includes' },
    { forward: 'was part of', backward: 'included' },
  ),
  MEMBER_OF: lasting(
    { forward: 'is a member of', backward: 'has among its members' },
    { forward: 'was a member of', backward: 'had among its members' },
  ),
  ACTS_FOR: lasting(
    { forward: 'acts for', backward: 'acts through' },
    { forward: 'acted for', backward: 'acted through' },
  ),
  SUCCEEDS: () => ({ forward: 'succeeded', backward: 'was succeeded by', closing: 'which % succeeded' }),
  COOPERATES_WITH: ({ detail, period }) => {
    const verb = period?.endState === 'ENDED' ? 'cooperated' : 'cooperates';
    const how = detail === null ? null : (COOPERATING.get(detail) ?? `(${inLowerCase(detail)})`);
    const both = [verb, how, 'with'].filter((word) => word !== null).join(' ');
    return { forward: both, backward: both };
  },
  // A person seen in a post need not hold it today, nor have held it before.
  HOLDS_POST: ({ detail, toId }) => {
    const preposition = entityKindOfId(toId) === 'STATE' ? 'of' : 'at';
    if (detail === null)
      return { forward: `is recorded in a post ${preposition}`, backward: 'has on record in a post' };
    return {
      forward: `is recorded as ${detail} ${preposition}`,
      backward: `has on record as ${detail}`,
      closing: `${preposition} which % is recorded as ${detail}`,
    };
  },
  ABOUT: () => ({ forward: 'is about', backward: 'is the topic of' }),
  WITHIN: () => ({ forward: 'lies within', backward: 'contains' }),
  BROADER: () => ({ forward: 'is a topic within', backward: 'covers' }),
};

export const phraseOf = (link: LinkRecord): Phrase =>
  link.standing === 'REPORTED' ? PHRASES[link.type](link) : plannedPhraseOf(link);

const inLowerCase = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
