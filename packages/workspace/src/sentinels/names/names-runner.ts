import { strayNames, type NamesSentinel } from '@decisis/core';
import { overFiles } from '../over-files.ts';
import type { SentinelRunner } from '../sentinel-runner.ts';

/** Looks for names that do not follow a grammar. */
export const namesRunner: SentinelRunner<NamesSentinel> = {
  run: (sentinels, run) =>
    Promise.all(
      sentinels.map((sentinel) =>
        overFiles(sentinel, run, 'its pattern finds no name', (text, path) => {
          const { count, stray } = strayNames(sentinel, text);
          const matches = stray.map(({ name, line, column }) => ({
            path,
            line,
            column,
            excerpt: `${name} does not follow ${sentinel.grammar}`,
          }));
          return { matches, judged: count };
        }),
      ),
    ),
};
