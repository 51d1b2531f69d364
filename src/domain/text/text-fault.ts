/** Finds what makes a text unfit for readers: nothing in it that can be seen, or a character that no text should hold. */

/** Characters that no reader can see and no format of files is sure to keep. U+FFFD stands where a character was lost. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u;

/** A character with ink. Fillers and the empty Braille cell are letters and symbols, and yet nobody sees them. */
const VISIBLE = /(?!\u2800)[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}]/u;

/** What most texts are; asked first, as imports have millions of them. */
const PLAIN = /^[!-~][ -~]*$/;

export type TextFault =
  | { readonly kind: 'EMPTY' }
  /** `codePoints`: what it consists of, each once, as `U+200B`. */
  | { readonly kind: 'BLANK'; readonly codePoints: readonly string[] }
  | {
      readonly kind: 'CONTROL' | 'SURROGATE' | 'NONCHARACTER' | 'REPLACEMENT';
      readonly codePoint: string;
      /** The text before the character. */
      readonly before: string;
    };

/**
 * Returns null for a text that is fit. Invisible characters beside visible ones are, as Persian and joined emoji need them. White space
 * at the ends does not count.
 */
export function textFault(text: string): TextFault | null {
  if (PLAIN.test(text)) return null;
  const trimmed = text.trim();
  const found = FORBIDDEN.exec(trimmed);
  if (found !== null) {
    const [character] = found;
    return {
      kind: kindOf(character),
      codePoint: codePointOf(character),
      before: trimmed.slice(0, found.index),
    };
  }
  if (VISIBLE.test(trimmed)) return null;
  return text === ''
    ? { kind: 'EMPTY' }
    : { kind: 'BLANK', codePoints: [...new Set([...text].map(codePointOf))] };
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function kindOf(character: string): 'CONTROL' | 'SURROGATE' | 'NONCHARACTER' | 'REPLACEMENT' {
  if (character === '\uFFFD') return 'REPLACEMENT';
  if (/\p{Cc}/u.test(character)) return 'CONTROL';
  return /\p{Cs}/u.test(character) ? 'SURROGATE' : 'NONCHARACTER';
}
