import { USUAL_COUNT } from '../browser/count-as.js';
import { adjust } from '../browser/router.js';
import type { CountAs } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { Select } from './select.js';

export function CountAsSelect({ value }: { value: CountAs }) {
  return (
    <Select
      label={texts.process.countAs}
      value={value}
      options={Object.entries(texts.process.counts)}
      onChange={(count) => adjust({ count: count === USUAL_COUNT ? null : count })}
    />
  );
}
