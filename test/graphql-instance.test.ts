/** Our code and graphql-yoga must share one copy of `graphql`; see the alias in vitest.config.ts. */
import { GraphQLError } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';

test('an error thrown by our code keeps its code through yoga', async () => {
  const yoga = createYoga({
    schema: createSchema({
      typeDefs: 'type Query { lost: String }',
      resolvers: {
        Query: {
          lost() {
            throw new GraphQLError('No such event.', { extensions: { code: 'NOT_FOUND' } });
          },
        },
      },
    }),
    logging: false,
  });

  const response = await yoga.fetch('http://test.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ lost }' }),
  });

  const { errors } = (await response.json()) as { errors: unknown };
  expect(errors).toMatchObject([{ message: 'No such event.', extensions: { code: 'NOT_FOUND' } }]);
});
