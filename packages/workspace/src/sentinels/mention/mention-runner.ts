import { mentionsIn, type MentionSentinel } from '@decisis/core';
import { overFiles } from '../over-files.ts';
import type { SentinelRunner } from '../sentinel-runner.ts';

/** Looks for what documents have to mention, and for what they must not. */
export const mentionRunner: SentinelRunner<MentionSentinel> = {
  run: (sentinels, run) =>
    Promise.all(
      sentinels.map((sentinel) =>
        overFiles(sentinel, run, `no document has the section "${sentinel.section ?? ''}"`, (text, path) => {
          const departures = mentionsIn(sentinel, text);
          if (departures === undefined) return { matches: [], judged: 0 };
          const matches = departures.map(({ problem, place }) => ({
            path,
            line: place?.line ?? 1,
            column: place?.column ?? 1,
            excerpt: place?.excerpt ?? problem,
          }));
          return { matches, judged: 1 };
        }),
      ),
    ),
};
