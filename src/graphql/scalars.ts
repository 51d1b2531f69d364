import { GraphQLScalarType, Kind } from 'graphql';
import { DomainError } from '../domain/errors.js';
import { publicError } from './errors.js';

/** The scalar of dates. It passes text as it is; the code that uses a date checks whether it can be read. */
export const edtfScalar = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  // It replaces the description in schema.graphql, so it must say the same.
  description:
    'A date or period in Extended Date/Time Format, as the source gives it: `2019-05`, `2022-10-18/2022-10-19`, `2017-06-21/..`',
  serialize: String,
  parseValue: textOnly,
  parseLiteral: (node) => textOnly(node.kind === Kind.STRING ? node.value : undefined),
});

function textOnly(value: unknown): string {
  if (typeof value === 'string') return value;
  throw publicError(
    new DomainError('BAD_USER_INPUT', 'A date is a text such as "2019-05" or "2022-10-18".', {
      hint: 'Put it in quotation marks.',
    }),
  );
}
