/**
 * Shares one look at the version among all who ask at the same time. Nobody gets a version that was looked for before they
 * asked: who comes while one is under way waits for the next.
 */
export function newestVersion(look: () => Promise<string | null>): () => Promise<string | null> {
  let underWay: Promise<unknown> | undefined;
  let next: Promise<string | null> | undefined;

  function begin(): Promise<string | null> {
    const version = look();
    const settled = version
      .catch(() => undefined)
      .then(() => {
        if (underWay === settled) underWay = undefined;
      });
    underWay = settled;
    return version;
  }

  return () => {
    if (next !== undefined) return next;
    if (underWay === undefined) return begin();
    next = underWay.then(() => {
      next = undefined;
      return begin();
    });
    return next;
  };
}
