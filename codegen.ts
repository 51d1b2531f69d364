import type { CodegenConfig } from '@graphql-codegen/cli';

const CONNECTIONS = [
  'Claim',
  'Link',
  'Participation',
  'Organizing',
  'Tenure',
  'Actor',
  'Event',
  'EventSeries',
  'Declaration',
  'Statement',
  'Topic',
  'Source',
  'Search',
];

/** Resolver types from the hand-written schema; the parents of resolvers are domain records. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/graphql/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: './context.js#GraphContext',
        mapperTypeSuffix: 'Mapped',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        resolversNonOptionalTypename: { interfaceImplementingType: true },
        makeResolverTypeCallable: true,
        scalars: { EDTF: 'string', ID: { input: 'string', output: 'string' } },
        mappers: {
          Node: './mapped.js#MappedNode',
          Entity: '../domain/model.js#EntityRecord',
          Actor: '../domain/model.js#ActorRecord',
          State: '../domain/model.js#StateRecord',
          Organization: '../domain/model.js#OrganizationRecord',
          Person: '../domain/model.js#PersonRecord',
          Event: '../domain/model.js#EventRecord',
          EventSeries: '../domain/model.js#EventSeriesRecord',
          Declaration: '../domain/model.js#DeclarationRecord',
          Statement: '../domain/model.js#StatementRecord',
          Topic: '../domain/model.js#TopicRecord',
          Place: '../domain/model.js#PlaceRecord',
          Claim: '../domain/model.js#ClaimRecord',
          Source: '../domain/model.js#SourceRecord',
          Support: '../domain/model.js#Support',
          Participation: '../domain/model.js#ParticipationRecord',
          Tenure: '../domain/model.js#TenureRecord',
          Evidence: '../domain/model.js#Evidence',
          Link: '../domain/model.js#LinkRecord',
          SeriesMembership: '../domain/model.js#LinkRecord',
          Organizing: '../domain/model.js#LinkRecord',
          Citation: '../domain/model.js#LinkRecord',
          SearchHit: './mapped.js#MappedSearchHit',
          ...Object.fromEntries(CONNECTIONS.map((t) => [`${t}Connection`, `./mapped.js#Mapped${t}Connection`])),
        },
      },
    },
  },
};

export default config;
