/**
 * Phrases for links that are only announced, or whose event was put off or called off. They say what was to be, never that it was.
 */
import type { LinkRecord, LinkType } from '../../domain/model.js';
import type { Phrase } from './phrase.js';

/** Joins a verb and its participle to "was to host", "was to be hosted by" and "which % was to host". */
const toBe = (infinitive: string, participle: string): Phrase => ({
  forward: `was to ${infinitive}`,
  backward: `was to be ${participle} by`,
  closing: `which % was to ${infinitive}`,
});

const ORGANIZING: ReadonlyMap<string, Phrase> = new Map(
  Object.entries<Phrase>({
    HOST: toBe('host', 'hosted'),
    CO_ORGANIZER: toBe('co-organise', 'co-organised'),
    CO_CHAIR: toBe('co-chair', 'co-chaired'),
    SUPPORTER: toBe('support', 'supported'),
    FUNDER: toBe('fund', 'funded'),
    PATRON: {
      forward: 'was to be patron of',
      backward: 'was to be under the patronage of',
      closing: 'of which % was to be patron',
    },
  }),
);

const PLANNED: Readonly<Record<Exclude<LinkType, 'ORGANIZED'>, Phrase>> = {
  PARTICIPATED_IN: {
    forward: 'was to take part in',
    backward: 'was to have among its participants',
    closing: 'in which % was to take part',
  },
  IN_SERIES: { forward: 'was to be an edition of', backward: 'was to have among its editions' },
  PART_OF_EVENT: { forward: 'was to be part of', backward: 'was to include' },
  HELD_IN: {
    forward: 'was to be held in',
    backward: 'was to be the venue of',
    closing: 'where % was to be held',
  },
  ADOPTED_AT: {
    forward: 'was to be adopted at',
    backward: 'was to see the adoption of',
    closing: 'at which % was to be adopted',
  },
  ADOPTED: toBe('adopt', 'adopted'),
  MADE_AT: { forward: 'was to be made at', backward: 'was to hear', closing: 'at which % was to be made' },
  MADE_BY: { forward: 'was to be made by', backward: 'was to make' },
  CITES: toBe('cite', 'cited'),
  FOLLOWS_UP: toBe('follow up', 'followed up'),
  PART_OF: { forward: 'was to be part of', backward: 'was to include' },
  MEMBER_OF: { forward: 'was to be a member of', backward: 'was to have among its members' },
  ACTS_FOR: { forward: 'was to act for', backward: 'was to act through' },
  SUCCEEDS: toBe('succeed', 'succeeded'),
  COOPERATES_WITH: { forward: 'was to cooperate with', backward: 'was to cooperate with' },
  HOLDS_POST: { forward: 'was to hold a post at', backward: 'was to have in a post' },
  ABOUT: { forward: 'was to be about', backward: 'was to be the topic of' },
  WITHIN: { forward: 'was to lie within', backward: 'was to contain' },
  BROADER: { forward: 'was to be a topic within', backward: 'was to cover' },
};

export const plannedPhraseOf = ({ type, detail }: LinkRecord): Phrase =>
  type === 'ORGANIZED' ? (ORGANIZING.get(detail ?? '') ?? toBe('organise', 'organised')) : PLANNED[type];
