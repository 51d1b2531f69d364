import type { ViewQuestion } from '../../components/view.js';
import {
  FactsDocument,
  LinksDocument,
  ParticipantsDocument,
  ParticipationsDocument,
  StatementsAtDocument,
  StatementsOfDocument,
  TiesDocument,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ACTORS } from './related-views.js';

/** The questions whose answers the sections of a page show, beside that of its head. */
export function questionsOf(id: string, kind: string): readonly ViewQuestion[] {
  const variables = { id };
  const of: Record<string, readonly ViewQuestion[]> = {
    actor: [
      { what: texts.entity.participations, document: ParticipationsDocument, variables },
      { what: texts.record.statements, document: StatementsOfDocument, variables },
      { what: texts.entity.ties, document: TiesDocument, variables },
    ],
    event: [
      { what: texts.entity.participants, document: ParticipantsDocument, variables },
      { what: texts.record.statements, document: StatementsAtDocument, variables },
    ],
  };
  return [
    ...(of[kind === 'EVENT' ? 'event' : ACTORS.includes(kind) ? 'actor' : ''] ?? []),
    { what: texts.record.links, document: LinksDocument, variables: { ...variables, order: 'ASC' } },
    { what: texts.entity.facts, document: FactsDocument, variables },
  ];
}
