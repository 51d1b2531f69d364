/** Chooses the series that the start page shows first, by a rule that the data answers. */

interface Series {
  readonly id: string;
  readonly editions: readonly { readonly evidence: { readonly independentOrigins: number } }[];
}

/** Counts the independent origins of all editions, each edition by itself. */
export const originsOf = ({ editions }: Series): number =>
  editions.reduce((sum, { evidence }) => sum + evidence.independentOrigins, 0);

/** Returns the series on whose editions most independent origins speak; of equals the one with more editions, then by id. */
export const bestSourced = <S extends Series>(all: readonly S[]): S | undefined =>
  all
    .filter(({ editions }) => editions.length > 1)
    .toSorted(
      (a, b) =>
        originsOf(b) - originsOf(a) || b.editions.length - a.editions.length || (a.id < b.id ? -1 : 1),
    )[0];
