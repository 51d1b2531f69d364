/** Numbers objects in the order in which they are first seen, so that a key can name one without keeping it alive. */
export function createObjectNumbers(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let count = 0;
  return (object) => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    count += 1;
    numbers.set(object, count);
    return count;
  };
}
