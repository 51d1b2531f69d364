/** Random queries that are valid by the schema, with arguments that no sane client sends: every field, every argument, any value. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Draw } from '../graphql/random-query.js';

const IDS = [
  ...[
    'event:dushanbe-2018',
    'event:dushanbe-2022',
    'org:caricc',
    'org:un',
    'state:tajikistan',
    'topic:x',
    'nope',
  ],
  ...[
    'person:rustam-miralizoda',
    'series:dushanbe-process',
    'declaration:dushanbe-2018',
    'place:dushanbe',
    ':',
  ],
  ...[
    '',
    'event:',
    'event:../..',
    'x'.repeat(3_000),
    "event:a' OR 1=1",
    'event:`a`',
    'event:\u0000',
    'event:😀',
    '$id',
  ],
];
const TEXTS = [
  ...[
    'Miralizoda',
    'Мирализода',
    'a',
    '',
    ' ',
    '*',
    '+(a b)',
    '"',
    "'",
    '\\',
    'a AND b OR NOT c',
    '~',
    '\u202e',
  ],
  ...[
    '\u0000',
    '%',
    '(((',
    'x'.repeat(501),
    '😀',
    'é́́́́',
    '中國',
    'a '.repeat(249),
    '/.*/',
    '[a TO z]',
    'name:x',
    '\ud800',
  ],
];
const DAYS = [
  ...[
    '2018',
    '2018-05',
    '2018-05-03',
    '2018-05-03/2018-05-04',
    '2018~',
    '../2019',
    '20XX',
    '',
    'x',
    '-9999',
    '99999',
  ],
  ...[
    'Y17E8',
    '2018-13-45',
    '2004-02-30',
    '{2001,2002}',
    '1'.repeat(400),
    '2018-05-03T10:00:00Z',
    '2020/2010',
  ],
];
const LANGUAGES = ['en', 'ru', 'tg', '', 'xx-YY-zz', 'e'.repeat(300)];
const CURSORS = ['', 'x', 'eyJ4IjoxfQ==', 'W10', 'bnVsbA', 'WzEsImEiLG51bGxd'];
const NUMBERS = [0, 1, 2, 3, 5, 6, 7, 10, 20, 50, 100, 101, 500, 20_000, -1, -2_147_483_648, 2_147_483_647];

export function hostileQuery(schema: GraphQLSchema, draw: Draw): string {
  const pick = <T>(items: readonly T[]): T => items[draw(items.length)] as T;
  let aliases = 0;

  function value(type: GraphQLInputType, name: string): string {
    if (isNonNullType(type)) return draw(50) === 0 ? 'null' : value(type.ofType, name);
    if (draw(25) === 0) return 'null';
    if (isListType(type))
      return `[${Array.from({ length: pick([0, 1, 1, 2, 3, 3, 120]) }, () => value(type.ofType, name)).join(', ')}]`;
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type))
      return `{${Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || draw(5) < 2)
        .map((field) => `${field.name}: ${value(field.type, field.name)}`)
        .join(', ')}}`;
    return scalar(type.name, name);
  }

  function scalar(type: string, name: string): string {
    if (type === 'Int') return String(pick(NUMBERS));
    if (type === 'Float') return pick(['0', '1.5', '-1', '1e300']);
    if (type === 'Boolean') return pick(['true', 'false']);
    if (type === 'ID') return JSON.stringify(pick(IDS));
    if (type === 'EDTF') return JSON.stringify(pick(DAYS));
    return JSON.stringify(pick(name === 'lang' ? LANGUAGES : name === 'after' ? CURSORS : TEXTS));
  }

  function field(f: GraphQLField<unknown, unknown>, depth: number): string {
    const args = f.args
      .filter(({ type }) => isNonNullType(type) || draw(5) < 2)
      .map(({ name, type }) => `${name}: ${value(type, name)}`);
    const below = isLeafType(getNamedType(f.type)) ? '' : ` ${selection(getNamedType(f.type), depth)}`;
    // The same field with other arguments needs a name of its own.
    const alias = aliases < 30 ? `a${aliases++}: ` : '';
    return `${alias}${f.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${below}`;
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((f) => isLeafType(getNamedType(f.type)) && draw(3) === 0);
    const others = fields.filter((f) => !isLeafType(getNamedType(f.type)));
    const chosen =
      depth > 0 && others.length > 0 ? Array.from({ length: 1 + draw(2) }, () => pick(others)) : [];
    const parts = [...leaves, ...chosen].map((f) => field(f, depth - 1));
    if (isInterfaceType(type) && draw(2) === 0) {
      const inner = pick(schema.getPossibleTypes(type));
      parts.push(`... on ${inner.name} ${selection(inner, depth - 1)}`);
    }
    return `{ __typename ${parts.join(' ')} }`;
  }

  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return `{ ${Array.from({ length: 1 + draw(3) }, () => field(pick(roots), 2 + draw(4))).join(' ')} }`;
}
