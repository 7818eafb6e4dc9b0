/** Paths of files together with the paths of every folder that holds one of them. */
export function withFolders(files: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const file of files) {
    all.add(file);
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (all.has(folder)) break;
      all.add(folder);
    }
  }
  return all;
}
