import { DomainError } from '../errors.js';

const EXAMPLES =
  'Write EDTF such as 2019, 2019-05, 2019-05-16, 2019-05-16/2019-05-17, 2017-06-21/.. or 2020~.';

/** Makes the error for a text that is no date; `problem` continues the sentence “"2019-13" is not a date: …”. */
export function badEdtf(text: string, problem: string, hint: string = EXAMPLES): DomainError {
  const excerpt = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return new DomainError('BAD_EDTF', `"${excerpt}" is not a date: ${problem}.`, { hint });
}
