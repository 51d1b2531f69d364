import { adjust } from '../../browser/router.js';
import { Select } from '../../components/select.js';
import { texts } from '../../texts.js';

const USUAL = 'ROLLED_UP';

/** Whom a participation counts for, as the address says. */
export const countAsOf = (params: URLSearchParams): string => params.get('count') ?? USUAL;

export function CountAs({ value }: { value: string }) {
  return (
    <Select
      label={texts.process.countAs}
      value={value}
      options={Object.entries(texts.process.counts)}
      onChange={(count) => adjust({ count: count === USUAL ? null : count })}
    />
  );
}
