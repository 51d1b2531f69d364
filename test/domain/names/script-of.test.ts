import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../../src/domain/names/script-of.js';

describe('scriptOf', () => {
  it.each([
    ['Rustam Miralizoda', 'Latn'],
    ['António', 'Latn'],
    ['Мирализода', 'Cyrl'],
    ['Ҷумҳурии Тоҷикистон', 'Cyrl'],
    ['عملية دوشانبي', 'Arab'],
    ['上海合作组织', 'Hani'],
    ['თბილისი', 'Geor'],
    ['Երևան', 'Armn'],
    ['Αθήνα', 'Grek'],
    ['ཏ', 'Zzzz'],
    ['ЦАРИКЦ 2.0', 'Cyrl'],
    ['Саммит CIS', 'Cyrl'],
    ['2018', null],
    ['', null],
  ])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
