/** Names that look like those of the subject: people in two scripts, bodies, events, documents. */
import type { Name, NameKind } from '../../../src/domain/model.js';
import type { Random } from './random.js';

const GIVEN = [
  ...[
    'Rustam',
    'Emomali',
    'Sirojiddin',
    'Nilufar',
    'Zarina',
    'Bakhtiyor',
    'Aigul',
    'Timur',
    'Olga',
    'Sergey',
    'Amina',
  ],
  ...[
    'Farhad',
    'Gulnora',
    'Daniyar',
    'Kanat',
    'Vladimir',
    'Antonio',
    'Maria',
    'Jean',
    'Khadija',
    'Ahmed',
    'Yusuf',
  ],
];
const SYLLABLES = [
  ...[
    'ra',
    'mi',
    'li',
    'zo',
    'kha',
    'bi',
    'sho',
    'na',
    'za',
    'ru',
    'sta',
    'mu',
    'ha',
    'bo',
    'ka',
    'ri',
    'mo',
    'va',
  ],
  ...[
    'sa',
    'fa',
    'gu',
    'lo',
    'ju',
    'ro',
    'be',
    'ta',
    'di',
    'ya',
    'ni',
    'yo',
    'pe',
    'tu',
    'la',
    'do',
    'ma',
    'vi',
    'se',
    'ko',
  ],
];
const ENDINGS = ['zoda', 'ov', 'ova', 'iev', 'enko', 'bekov', 'di', 'sson', 'shvili', 'yan'];
const CITIES = [
  'Dushanbe',
  'Almaty',
  'Tashkent',
  'Bishkek',
  'Ashgabat',
  'Vienna',
  'New York',
  'Geneva',
  'Moscow',
  'Kabul',
];
const SUBJECTS = [
  ...[
    'Countering Terrorism',
    'Border Security',
    'Illicit Drugs',
    'Financing of Terrorism',
    'Violent Extremism',
  ],
  ...[
    'Water Cooperation',
    'Organized Crime',
    'Cyber Security',
    'Regional Connectivity',
    'Trafficking in Persons',
  ],
];
const FORMS = [
  'International Conference on',
  'High-Level Meeting on',
  'Regional Workshop on',
  'Ministerial Session on',
];

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    a: 'а',
    b: 'б',
    v: 'в',
    g: 'г',
    d: 'д',
    e: 'е',
    z: 'з',
    i: 'и',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    o: 'о',
    p: 'п',
  },
  ...{
    r: 'р',
    s: 'с',
    t: 'т',
    u: 'у',
    f: 'ф',
    h: 'х',
    j: 'ж',
    y: 'й',
    kh: 'х',
    sh: 'ш',
    zh: 'ж',
    ya: 'я',
    yo: 'ё',
  },
};

export const personNames = (random: Random): readonly Name[] => {
  const latin = `${random.pick(GIVEN)} ${surname(random)}`;
  const names = [nameOf(latin, 'OFFICIAL', 'en')];
  if (random.chance(0.5)) names.push(nameOf(inCyrillic(latin), 'TRANSLITERATION', 'ru'));
  return names;
};

export const bodyNames = (random: Random, form: string): readonly Name[] => {
  const value = `${form} ${surname(random)} ${random.pick(['Agency', 'Centre', 'Council', 'Union', 'Institute'])}`;
  const acronym = value.replaceAll(/[^A-Z]/g, '');
  return random.chance(0.4)
    ? [nameOf(value, 'OFFICIAL', 'en'), nameOf(acronym, 'ACRONYM', 'en')]
    : [nameOf(value, 'OFFICIAL', 'en')];
};

export const landNames = (random: Random): readonly Name[] => {
  const latin = surname(random).replace(/(ov|ova|iev|di|yan)$/, 'stan');
  return [nameOf(latin, 'COMMON', 'en'), nameOf(inCyrillic(latin), 'COMMON', 'ru')];
};

export const eventNames = (random: Random, number: number): readonly Name[] => {
  const value = `${random.pick(FORMS)} ${random.pick(SUBJECTS)}, ${random.pick(CITIES)} ${number}`;
  return random.chance(0.3)
    ? [nameOf(value, 'OFFICIAL', 'en'), nameOf(`${random.pick(CITIES)} Conference ${number}`, 'COMMON', 'en')]
    : [nameOf(value, 'OFFICIAL', 'en')];
};

export const titleNames = (random: Random, form: string, number: number): readonly Name[] => [
  nameOf(`${random.pick(CITIES)} ${form} on ${random.pick(SUBJECTS)} ${number}`, 'OFFICIAL', 'en'),
];

export const shownName = (names: readonly Name[]): string => names[0]?.value ?? '';

/** For ids: `miralizoda`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '');

const surname = (random: Random): string => {
  const letters =
    Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('') + random.pick(ENDINGS);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

const nameOf = (value: string, kind: NameKind, lang: string): Name => ({
  value,
  lang,
  script: lang === 'ru' ? 'Cyrl' : 'Latn',
  kind,
  weak: kind === 'ACRONYM' && value.length < 4,
});

function inCyrillic(latin: string): string {
  return latin.replaceAll(/kh|sh|zh|ya|yo|[a-z]/gi, (letters) => {
    const letter = CYRILLIC[letters.toLowerCase()] ?? letters;
    return letters[0] === letters[0]?.toLowerCase() ? letter : letter.toUpperCase();
  });
}
