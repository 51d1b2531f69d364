/** Words what is wrong with a text or an address, from the value as its author wrote it. */
import { textFault } from '../../domain/text/text-fault.js';

/** A message and what to do about it. */
type Wording = [string, string | null];

export function textProblem(field: string, text: string): Wording {
  const fault = textFault(text);
  switch (fault?.kind) {
    case 'BLANK': {
      const listed = fault.codePoints.slice(0, 5).join(', ') + (fault.codePoints.length > 5 ? ' …' : '');
      return [
        `${field} is blank: it holds only ${listed}`,
        'write what a reader can see, or leave the field out',
      ];
    }
    case 'CONTROL':
      return [
        `${field} has the control character ${fault.codePoint} ${placeOf(fault.before)}`,
        REMEDIES[fault.codePoint] ?? 'remove it',
      ];
    case 'SURROGATE':
      return [
        `${field} has half a character, ${fault.codePoint}, ${placeOf(fault.before)}`,
        'write both halves (\\ud83d\\ude00), or the character itself',
      ];
    case 'NONCHARACTER':
      return [
        `${field} has ${fault.codePoint}, which is no character, ${placeOf(fault.before)}`,
        'remove it',
      ];
    case 'REPLACEMENT':
      return [
        `${field} has U+FFFD ${placeOf(fault.before)}, where a character was lost`,
        'write the character again, and save the file as UTF-8',
      ];
    default:
      return [`${field} must not be empty`, 'write a value or leave the field out'];
  }
}

export function addressProblem(field: string, text: string): Wording {
  const [scheme] = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(text) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return [
      `${field}: ${text} is no address of a web page, but ${scheme}:`,
      'only http:// and https:// lead to a page',
    ];
  if (scheme === undefined && URL.canParse(`https://${text}`) && !/\s/.test(text))
    return [`${field}: ${text} is not a whole address`, `write https://${text.replace(/^\/+/, '')}`];
  return [
    `${field}: ${text} is not an address`,
    'write it as https://example.org/page, with %20 for a space',
  ];
}

const REMEDIES: Readonly<Record<string, string>> = {
  'U+000A': 'write the text on one line, or as two entries',
  'U+0009': 'write a space',
};

/** Says where in the text a character stands, by the few words before it. */
const placeOf = (before: string): string => {
  const last = [...before].slice(-20).join('');
  return last === '' ? 'at its start' : `after "${last}"`;
};
