/** Offers the questions of a view that asks several, each to be opened in GraphiQL or copied. */
import type { Variables } from '../api/client.js';
import { graphiqlAddress, withValues } from '../api/graphiql.js';
import type { TypedDocumentString } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { CopyButton } from './view.js';

export interface Question {
  readonly what: string;
  readonly document: TypedDocumentString<unknown, never>;
  readonly variables: Variables;
}

export function QuestionMenu({ questions }: { questions: readonly Question[] }) {
  return (
    <details class="menu">
      <summary>{texts.tools.graphql}</summary>
      <ul>
        {questions.map(({ what, document, variables }) => (
          <li key={what}>
            <a href={graphiqlAddress(String(document), variables)} target="_blank" rel="noreferrer">
              {what}
            </a>
            <CopyButton
              text={() => withValues(String(document), variables)}
              label={texts.tools.copyQuestion(what)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
