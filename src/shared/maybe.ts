/** An argument that a caller may leave out or give as null. */
export type Maybe<T> = T | null | undefined;
