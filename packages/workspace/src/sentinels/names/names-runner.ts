import {
  failsOnNames,
  isDocumentPath,
  judgeNames,
  listedNames,
  withoutOwnWords,
  type NamesSentinel,
  type RepositoryView,
  type TripwireResult,
} from '@decisis/core';
import { overFiles, type FileJudge } from '../over-files.ts';
import type { SentinelRunner } from '../sentinel-runner.ts';

/** Longer than that no honest file takes. */
const MOST_FILE_MS = 10_000;

/** Looks for names that do not follow a grammar, or that no registry lists. */
export const namesJudge: FileJudge<NamesSentinel> = {
  nothing: () => 'its pattern finds no name',
  judge: (sentinel, written, path, view) => {
    const { registry } = sentinel;
    const text = isDocumentPath(path) ? withoutOwnWords(written, sentinel.statement) : written;
    const names = registry === undefined ? undefined : view.text(registry);
    if (registry !== undefined && names === undefined)
      return { matches: [], judged: 0, unread: `its registry ${registry} cannot be read` };
    const mayGoOn = until(Date.now() + MOST_FILE_MS);
    const listed = names === undefined || path === registry ? undefined : listedNames(sentinel, names, mayGoOn);
    if (names !== undefined && path !== registry && listed === undefined)
      return { matches: [], judged: 0, unread: `its registry ${registry ?? ''} takes longer than 10 seconds` };
    const { count, departing, stoppedAt } = judgeNames(sentinel, text, listed, mayGoOn);
    const matches = departing.map(({ name, line, column, problem }) => ({
      path,
      line,
      column,
      excerpt: `${name} ${problem}`,
    }));
    if (stoppedAt === undefined) return { matches, judged: count };
    const unread = 'finding its names takes longer than 10 seconds, so the rest was not looked at';
    return { matches, judged: count, unread, at: { line: stoppedAt, column: 1 } };
  },
};

function until(endMs: number): () => boolean {
  return () => Date.now() < endMs;
}

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
