/** Names the questions whose answers the page of a process shows, so that each can be opened as GraphQL. */
import type { Question } from '../../components/question-menu.js';
import {
  ChangesDocument,
  CohortDocument,
  type CountAs,
  MatrixDocument,
  ProcessDocument,
  SeriesDocumentsDocument,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { cohortOf } from './matrix-choice.js';

export function questionsOf(id: string, countAs: CountAs, params: URLSearchParams): readonly Question[] {
  const { present, absent } = cohortOf(params);
  return [
    { what: texts.process.matrix, document: MatrixDocument, variables: { id, countAs } },
    ...(present.length === 0
      ? []
      : [
          {
            what: texts.process.cohortQuestion,
            document: CohortDocument,
            variables: { id, present, absent, countAs },
          },
        ]),
    { what: texts.process.editions, document: ProcessDocument, variables: { id } },
    { what: texts.processDocuments.title, document: SeriesDocumentsDocument, variables: { id } },
    { what: texts.process.changes, document: ChangesDocument, variables: { id, countAs } },
  ];
}
