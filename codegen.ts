import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema, type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { namesByLanguage } from './scripts/names-by-language.js';

const types = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap());

/** A type with an id is resolved from the record of its name. */
const recordMappers = Object.fromEntries(
  types.filter(hasId).map(({ name }) => [name, `../domain/model.js#${name}Record`]),
);

/** A connection is resolved from a page of what its items are resolved from. */
const connectionMappers = Object.fromEntries(
  types.flatMap((type) => {
    const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
    if (nodes === undefined) return [];
    const item = `ResolversParentTypes['${getNamedType(nodes.type).name}']`;
    return [[type.name, `import('./mappers.js').ConnectionParent<${item}>`]];
  }),
);

function hasId(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some((i) => i.name === 'Node');
}

/**
 * Generates two sets of types from the hand-written schema: those of the resolvers, whose parents are domain records, and
 * those of the explorer's documents and their answers.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/web/generated/': {
      documents: 'src/web/**/*.graphql',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      documentTransforms: [namesByLanguage],
      config: {
        // Texts instead of syntax trees: they need no GraphQL runtime in the browser.
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        skipTypename: true,
        scalars: { EDTF: 'string', ID: { input: 'string', output: 'string' } },
      },
    },
    'src/graphql/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: './context.js#GraphContext',
        mapperTypeSuffix: 'Parent',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        resolversNonOptionalTypename: { interfaceImplementingType: true },
        scalars: { EDTF: 'string', ID: { input: 'string', output: 'string' } },
        mappers: {
          ...recordMappers,
          ...connectionMappers,
          SearchConnection: './mappers.js#SearchConnectionParent',
          TieConnection: './mappers.js#TieConnectionParent',
          Node: './mappers.js#NodeParent',
          SearchHit: './mappers.js#SearchHitParent',
          Support: '../domain/model.js#Support',
          Evidence: '../domain/model.js#Evidence',
          Period: '../domain/model.js#Period',
          Fact: '../domain/model.js#FactRecord',
          ContestedFact: '../domain/model.js#FactRecord',
          FactWithout: '../domain/claims/without-sources.js#FactWithout',
          Position: '../domain/model.js#PositionRecord',
          Link: '../domain/model.js#LinkRecord',
          SeriesMembership: '../domain/model.js#LinkRecord',
          Organizing: '../domain/model.js#LinkRecord',
          Citation: '../domain/model.js#LinkRecord',
          Attendance: '../domain/participation/attendance.js#Attendance',
          ReportedCount: '../domain/participation/attendance.js#ReportedCount',
          Tie: '../analysis/cooperation/shared-events.js#TieWithEvents',
          CooperationNetwork: '../analysis/cooperation/cooperation-network.js#CooperationNetwork',
          ActorMeasures: '../analysis/cooperation/measure.js#ActorMeasures',
          Community: '../analysis/cooperation/measure.js#Community',
          ParticipationMatrix: '../analysis/series/matrix.js#ParticipationMatrix',
          MatrixRow: '../analysis/series/matrix.js#MatrixRow',
          EditionChange: '../analysis/series/edition-changes.js#EditionChange',
          TopicOverEditions: '../analysis/series/topics-over-editions.js#TopicOverEditions',
          PathStep: '../analysis/paths/find-paths.js#PathStep',
          Neighbourhood: '../analysis/neighbourhood/neighbourhood-of.js#NeighbourhoodAnswer',
          TruncatedLinks: '../analysis/neighbourhood/neighbourhood-of.js#TruncatedLinks',
          Facet: '../analysis/facets.js#Facet',
          CrossFacet: '../analysis/cross-facet.js#CrossFacet',
          FacetValue: '../analysis/facets.js#FacetValue',
        },
      },
    },
  },
};

export default config;
