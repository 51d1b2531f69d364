/** The forms of the texts in records: what people read, addresses, and languages. */
import { z } from 'zod';
import { textFault } from '../../domain/text/text-fault.js';

/** Marks the issues of these forms, which `schemaProblems` words from the value as written. */
export const UNFIT_TEXT = { unfit: 'text' } as const;
export const UNFIT_ADDRESS = { unfit: 'address' } as const;

/** Any text that people read. */
export const readableText = z
  .string()
  .trim()
  .refine((text) => textFault(text) === null, { params: UNFIT_TEXT });

/** An address that a page may link to. Others, such as `javascript:`, would run in the reader's browser. */
export const webAddress = z.string().refine(isWebAddress, { params: UNFIT_ADDRESS });

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'must be a BCP 47 language tag such as en, ru, tg, ar' });

/** Asks the pattern, too, as `URL` drops white space and line breaks within an address. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(text) && URL.canParse(text);
}
