/** Every file of a tree, and what stands beside them. */
export interface TreeListing {
  /** Plain files, in the order of their code units. */
  readonly paths: readonly string[];
  /** Files, links and folders that are not among them. */
  readonly leftOut: readonly string[];
}

/**
 * What to hand to a search engine that is to look at some files of a tree: folders in which every file is wanted and nothing else
 * stands, and the other files by name. Walking a folder takes the engine less time than so many names.
 */
export function searchTargets({ paths, leftOut }: TreeListing, wanted: readonly string[]): readonly string[] {
  // Of few files hardly any folder is whole.
  if (wanted.length * 8 < paths.length) return wanted;
  const isAll = wanted.length === paths.length;
  const some = isAll ? undefined : new Set(wanted);
  const mixed = mixedFolders(leftOut);
  const targets: string[] = [];
  // The root is never handed over as a whole: the repository's own folder stands in it.
  const visit = (prefix: string, from: number, to: number): void => {
    for (let at = from; at < to;) {
      const path = paths[at] ?? '';
      const slash = path.indexOf('/', prefix.length);
      if (slash < 0) {
        if (some?.has(path) ?? true) targets.push(path);
        at += 1;
        continue;
      }
      const folder = path.slice(0, slash);
      const end = endOf(paths, `${folder}/`, at, to);
      if (!mixed.has(folder) && isWhole(paths, at, end, some)) targets.push(folder);
      else visit(`${folder}/`, at, end);
      at = end;
    }
  };
  visit('', 0, paths.length);
  return targets;
}

/** Every folder that something was left out of, at whatever depth; also one that was left out but for some files. */
function mixedFolders(leftOut: readonly string[]): ReadonlySet<string> {
  const mixed = new Set<string>();
  for (const path of leftOut) {
    mixed.add(path);
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (mixed.has(folder)) break;
      mixed.add(folder);
    }
  }
  return mixed;
}

/** Where the paths end that begin with a text; those that do stand together. */
function endOf(paths: readonly string[], start: string, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '').startsWith(start)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWhole(paths: readonly string[], from: number, to: number, some: ReadonlySet<string> | undefined): boolean {
  for (let at = from; at < to; at += 1) {
    const path = paths[at] ?? '';
    // A name that is no text stands for several: the file is told by its name alone.
    if (path.includes('\ufffd') || !(some?.has(path) ?? true)) return false;
  }
  return true;
}
