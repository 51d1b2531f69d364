/** The shape that the texts of every language have: the keys and the arguments of the English ones. */
import type { english } from './en/index.js';

export type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Said
    ? (...values: Values) => InAnyLanguage<Said>
    : { readonly [Key in keyof T]: InAnyLanguage<T[Key]> };

export type Texts = InAnyLanguage<typeof english>;
