/** The kinds of events, organisations, documents and places, and the verbs with which documents cite one another. */

export const EVENT_KINDS = [
  'CONFERENCE',
  'SESSION',
  'SIDE_EVENT',
  'MEETING',
  'BRIEFING',
  'SUMMIT',
  'VISIT',
  'OPERATION',
  'TRAINING',
  'OTHER',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const ORGANIZATION_KINDS = [
  'IGO',
  'IGO_ORGAN',
  'GOVERNMENT',
  'GOVERNMENT_BODY',
  'NGO',
  'ACADEMIC',
  'PROJECT',
  'NETWORK',
  'OTHER',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const DECLARATION_KINDS = [
  'DECLARATION',
  'COMMUNIQUE',
  'CHAIRS_SUMMARY',
  'RESOLUTION',
  'STRATEGY',
  'PLAN_OF_ACTION',
  'AGREEMENT',
  'MEMORANDUM',
  'JOINT_STATEMENT',
  'FRAMEWORK',
  'OTHER',
] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

export const PLACE_KINDS = ['REGION', 'COUNTRY', 'CITY', 'VENUE', 'OTHER'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Records may use other verbs, which count as OTHER. */
export const CITATION_VERBS = [
  'RECALLS',
  'REAFFIRMS',
  'TAKES_NOTE_OF',
  'WELCOMES',
  'BUILDS_ON',
  'IMPLEMENTS',
  'SUPPORTS',
  'BASED_ON',
  'SUPERSEDES',
  'REVIEWS',
  'CITES',
  'OTHER',
] as const;
export type CitationVerb = (typeof CITATION_VERBS)[number];

/** Reads the verb of a citation; null where none is recorded. */
export function citationVerbOf(text: string | null): CitationVerb | null {
  if (text === null) return null;
  return CITATION_VERBS.find((verb) => verb === text) ?? 'OTHER';
}
