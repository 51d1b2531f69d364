import { expect, test } from 'vitest';
import { shortfall } from './matcher.js';

test.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [
    [{ a: 1 }, { a: 2 }],
    [{ a: 2 }, { a: 3 }, { a: 1 }],
  ],
  [null, null],
  [{ $match: 'b.r' }, 'a BAR'],
  [{ $gte: 2 }, 2],
  [{ $in: ['x', { a: 1 }] }, { a: 1 }],
  [{ $none: { a: 1 } }, [{ a: 2 }]],
  [{ $count: 2 }, [1, 2]],
  [{ $minCount: 2 }, [1, 2, 3]],
  [{ $first: { a: 1 } }, [{ a: 1 }, { a: 2 }]],
  [{ $all: [{ $count: 1 }, ['x']] }, ['x']],
])('%j is held by %j', (expected, actual) => {
  expect(shortfall(expected, actual)).toBeNull();
});

test.each([
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, null],
  [{ a: null }, {}],
  [[{ a: 1 }], [{ a: 2 }]],
  [['x'], null],
  [{ $match: '^bar' }, 'a bar'],
  [{ $match: '.' }, null],
  [{ $gte: 2 }, 1],
  [{ $gte: 2 }, null],
  [{ $in: ['x'] }, 'y'],
  [{ $none: { a: 1 } }, [{ a: 1, b: 2 }]],
  [{ $none: { a: 1 } }, null],
  [{ $count: 2 }, [1]],
  [{ $count: 0 }, null],
  [{ $minCount: 2 }, [1]],
  [{ $first: 1 }, [2, 1]],
  [{ $all: [{ $count: 1 }, ['x']] }, ['y']],
])('%j is not held by %j', (expected, actual) => {
  expect(shortfall(expected, actual)).toMatch(/^data/);
});
