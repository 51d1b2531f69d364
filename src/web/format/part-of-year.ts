/** The words of EDTF's parts of a year (21 to 41), each followed by the year. */
const PARTS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '25': 'northern spring',
  '26': 'northern summer',
  '27': 'northern autumn',
  '28': 'northern winter',
  '29': 'southern spring',
  '30': 'southern summer',
  '31': 'southern autumn',
  '32': 'southern winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
  '37': 'first third of',
  '38': 'second third of',
  '39': 'last third of',
  '40': 'first half of',
  '41': 'second half of',
};

/** Returns the words for the number in the place of a month; undefined for a month. */
export const partOfYear = (number: string): string | undefined => PARTS[number];
