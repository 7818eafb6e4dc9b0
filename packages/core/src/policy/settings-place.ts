import type { FindingLocation } from '../findings/finding.ts';
import type { RepositoryView } from '../model/repository-view.ts';

/** The file in which a repository states its policy. */
export const SETTINGS_FILE = 'decisis.toml';

/** Where the table of a number stands in decisis.toml: `[[exception]]`, counted from 0. The first line when it is not found. */
export function settingsPlace(view: RepositoryView, table: string, index: number): FindingLocation {
  const opening = new RegExp(`^\\s*\\[\\[\\s*${table}\\s*\\]\\]`);
  let seen = -1;
  return firstLine(view, (written) => {
    if (opening.test(written)) seen += 1;
    return seen === index;
  });
}

/** Where a key in quotation marks stands in decisis.toml: `"resolution/overdue" = …`. The first line when it is not found. */
export function settingPlace(view: RepositoryView, key: string): FindingLocation {
  return firstLine(view, (written) =>
    [`"${key}"`, `'${key}'`].some((quoted) => written.trimStart().startsWith(quoted)),
  );
}

function firstLine(view: RepositoryView, isMeant: (written: string) => boolean): FindingLocation {
  let start = 0;
  let line = 1;
  for (const written of (view.text(SETTINGS_FILE) ?? '').split('\n')) {
    if (isMeant(written))
      return { path: SETTINGS_FILE, range: { start, end: start + written.trimEnd().length, line, column: 1 } };
    start += written.length + 1;
    line += 1;
  }
  return { path: SETTINGS_FILE, range: { start: 0, end: 0, line: 1, column: 1 } };
}
