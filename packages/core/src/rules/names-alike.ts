const MOST = 3;

/** Known names that share most of their start or end with a name. */
export function namesAlike(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  return known
    .map((each) => ({ each, shared: sharedWith(wanted, each.toLowerCase()) }))
    .filter(({ each, shared }) => shared * 2 > Math.max(wanted.length, each.length))
    .toSorted((left, right) => right.shared - left.shared)
    .slice(0, MOST)
    .map(({ each }) => each);
}

function sharedWith(left: string, right: string): number {
  const shortest = Math.min(left.length, right.length);
  let start = 0;
  while (start < shortest && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shortest - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return start + end;
}
