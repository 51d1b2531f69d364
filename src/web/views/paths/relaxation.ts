/**
 * Finds the constraint that a sentence of `noPathBecause` would give up. The API says it in words alone, but always with the
 * name of the argument: `Without via MEMBER_OF there is a path of 2 links.`, `With maxLength 6 there are 3 paths of 5 links.`
 */
export type Change = Readonly<Record<string, string | null>>;

const RELAXED = /^With(?:out)? (\w+)(?: (\w+))?.* there (?:is|are) /;

/** The changes of the address by argument; `to` is the value that the sentence names. */
const CHANGES: ReadonlyMap<string, (to: string) => Change> = new Map(
  Object.entries({
    via: (): Change => ({ via: null }),
    during: () => ({ since: null, until: null, certain: null }),
    certainty: () => ({ certain: null }),
    maxLength: (to) => ({ max: to }),
    minOrigins: () => ({ origins: null }),
    excludeHubsOver: () => ({ hubs: null }),
    timeRespecting: () => ({ ordered: null }),
  }),
);

/** Returns the change of the address that a sentence offers, or undefined if it offers none. */
export function relaxationOf(sentence: string): Change | undefined {
  const [, argument = '', to = ''] = RELAXED.exec(sentence) ?? [];
  return CHANGES.get(argument)?.(to);
}
