import {
  failsOnNames,
  isDocumentPath,
  strayNames,
  unlistedNames,
  withoutOwnWords,
  type NamesSentinel,
  type RepositoryView,
  type TripwireResult,
} from '@decisis/core';
import { overFiles, type FileJudge } from '../over-files.ts';
import type { SentinelRunner } from '../sentinel-runner.ts';

/** Looks for names that do not follow a grammar, or that no registry lists. */
export const namesJudge: FileJudge<NamesSentinel> = {
  nothing: () => 'its pattern finds no name',
  judge: (sentinel, written, path, view) => {
    const { registry, grammar } = sentinel;
    const text = isDocumentPath(path) ? withoutOwnWords(written, sentinel.statement) : written;
    const listed = registry === undefined ? undefined : view.text(registry);
    if (registry !== undefined && listed === undefined)
      return { matches: [], judged: 0, unread: `its registry ${registry} cannot be read` };
    const { count, stray } = strayNames(sentinel, text);
    const unlisted = listed === undefined || path === registry ? [] : unlistedNames(sentinel, text, listed);
    const told = [
      ...stray.map((one) => ({ ...one, problem: `does not follow ${grammar}` })),
      ...unlisted
        .filter((one) => !stray.some(({ line, column }) => line === one.line && column === one.column))
        .map((one) => ({ ...one, problem: `is not listed in ${registry ?? ''}` })),
    ].toSorted((left, right) => left.line - right.line || left.column - right.column);
    const matches = told.map(({ name, line, column, problem }) => ({
      path,
      line,
      column,
      excerpt: `${name} ${problem}`,
    }));
    return { matches, judged: count };
  },
};

/** Runs the sentinels over names. What a registry does not list can only be tried where its text is at hand. */
export const namesRunner: SentinelRunner<NamesSentinel> = {
  run: (sentinels, run) =>
    Promise.all(
      sentinels.map(async (sentinel) => ({
        ...(await overFiles(namesJudge, sentinel, run)),
        ...(sentinel.tripwire === undefined ? {} : { tripwire: tried(sentinel, run.view) }),
      })),
    ),
  tryTripwires: async (sentinels, view) => sentinels.map((sentinel) => tried(sentinel, view)),
};

function tried(sentinel: NamesSentinel, view: RepositoryView | undefined): TripwireResult {
  if (sentinel.tripwire === undefined) return 'none';
  const listed = sentinel.registry === undefined ? undefined : view?.text(sentinel.registry);
  const fails = failsOnNames(sentinel, sentinel.tripwire, listed);
  return fails === undefined ? 'untried' : fails ? 'fails' : 'passes';
}
