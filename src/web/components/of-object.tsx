import type { NamedRefFragment } from '../generated/graphql.js';
import { EntityLink } from './name.js';

interface Props {
  readonly predicate: string;
  readonly object?: NamedRefFragment | null;
  readonly positions: readonly { readonly value: string }[];
}

/** Names the other entity that a value is about, such as the series of a number, where the value does not name it. */
export function OfObject({ predicate, object, positions }: Props) {
  if (object == null || /^[A-Z_]+$/.test(predicate)) return null;
  if (positions.some(({ value }) => value.includes(object.name))) return null;
  return (
    <span class="soft">
      (<EntityLink entity={object} short />){' '}
    </span>
  );
}
