/** Tells where a path stands in a list; -1 where it does not. Made for few questions about long lists. */
export function placesIn(paths: readonly string[]): (path: string) => number {
  let places: ReadonlyMap<string, number> | undefined;
  let isSorted: boolean | undefined;
  // Lines of a file come one behind the other.
  let last: string | undefined;
  let place = -1;
  return (path) => {
    if (path !== last) [last, place] = [path, placeOf(path)];
    return place;
  };
  function placeOf(path: string): number {
    isSorted ??= paths.every((each, at) => at === 0 || (paths[at - 1] ?? '') < each);
    if (isSorted) return find(paths, path);
    return (places ??= new Map(paths.map((each, at) => [each, at]))).get(path) ?? -1;
  }
}

function find(paths: readonly string[], path: string): number {
  let [low, high] = [0, paths.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const each = paths[middle] ?? '';
    if (each === path) return middle;
    if (each < path) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
