/** "did you mean" half of a hint: the nearest known names, quoted; undefined when there is none. */
export function nearestNames(nearest: readonly string[]): string | undefined {
  if (nearest.length === 0) return undefined;
  return nearest.map((name) => `"${name}"`).join(' or ');
}

/** A byte count for a reader: `950 bytes`, `64 MB`; powers of 1024, at most one decimal. */
export function renderBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(1))} ${units[unit]}`;
}

/** What to ask a remote for, so that a branch of that name is here afterwards: `origin/main` and `main` are the same one. */
export function fetchSpec(name: string): string {
  if (/^[0-9a-f]{40,64}$/.test(name)) return name;
  const branch = name.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, '');
  return /^[\w./-]+$/.test(branch)
    ? `+refs/heads/${branch}:refs/remotes/origin/${branch}`
    : '+BRANCH:refs/remotes/origin/BRANCH';
}

/** A text as one word of a shell, for a command that is shown to be copied. */
export function shellQuoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
