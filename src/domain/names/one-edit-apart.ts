/** Whether one letter wrong, missing or added, or two neighbours swapped, make one word the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** Whether at most two letters wrong, missing or added make one word the other. */
export function isWithinTwoEdits(a: string, b: string): boolean {
  return within(a, b, 2);
}

function within(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA === '' || restB === '') return restA.length + restB.length <= edits;
  if (edits === 0) return false;
  return (
    within(restA.slice(1), restB.slice(1), edits - 1) ||
    within(restA, restB.slice(1), edits - 1) ||
    within(restA.slice(1), restB, edits - 1)
  );
}
