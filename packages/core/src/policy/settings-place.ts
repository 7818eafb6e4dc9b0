import type { FindingLocation } from '../findings/finding.ts';
import type { RepositoryView } from '../model/repository-view.ts';

/** The file in which a repository states its policy. */
export const SETTINGS_FILE = 'decisis.toml';

/** Where the table of a number stands in decisis.toml: `[[exception]]`, counted from 0. The first line when it is not found. */
export function settingsPlace(view: RepositoryView, table: string, index: number): FindingLocation {
  const text = view.text(SETTINGS_FILE) ?? '';
  let start = 0;
  let line = 1;
  let seen = -1;
  for (const written of text.split('\n')) {
    if (new RegExp(`^\\s*\\[\\[\\s*${table}\\s*\\]\\]`).test(written)) seen += 1;
    if (seen === index)
      return { path: SETTINGS_FILE, range: { start, end: start + written.trimEnd().length, line, column: 1 } };
    start += written.length + 1;
    line += 1;
  }
  return { path: SETTINGS_FILE, range: { start: 0, end: 0, line: 1, column: 1 } };
}
