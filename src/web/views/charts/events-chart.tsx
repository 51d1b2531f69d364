import { useQuery } from '../../api/use-query.js';
import type { EventFilter, TypedDocumentString } from '../../generated/graphql.js';
import { ChartFrame } from './chart-frame.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import { filterOf, type Scope } from './scope.js';

interface Props<Data> extends ChartProps {
  readonly title: string;
  readonly document: TypedDocumentString<Data, { filter?: EventFilter | null }>;
  readonly contentOf: (data: Data, scope: Scope) => ChartContent;
}

/** Asks a question of the events of a scope, and shows what its chart tells of the answer. */
export function EventsChart<Data>({ title, document, contentOf, scope, alone, address }: Props<Data>) {
  const question = { document, variables: { filter: filterOf(scope) } };
  const state = useQuery(question.document, question.variables);
  return (
    <ChartFrame
      title={title}
      address={address}
      question={question}
      state={state}
      alone={alone}
      contentOf={(data) => contentOf(data, scope)}
    />
  );
}
