import { adjust } from '../browser/router.js';
import type { CountAs } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { Select } from './select.js';

const USUAL: CountAs = 'ROLLED_UP';

/** Reads from the address for whom a participation counts; the service refuses a value that it does not know. */
export const countAsOf = (params: URLSearchParams): CountAs =>
  (params.get('count') as CountAs | null) ?? USUAL;

export function CountAsSelect({ value }: { value: CountAs }) {
  return (
    <Select
      label={texts.process.countAs}
      value={value}
      options={Object.entries(texts.process.counts)}
      onChange={(count) => adjust({ count: count === USUAL ? null : count })}
    />
  );
}
