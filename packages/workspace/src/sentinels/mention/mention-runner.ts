import { mentionsIn, noSection, type MentionSentinel } from '@decisis/core';
import { overFiles, type FileJudge } from '../over-files.ts';
import type { SentinelRunner } from '../sentinel-runner.ts';

const NO_SECTION = 'give it the section, correct "section", or take it out with "exclude"';

/** Looks for what documents have to mention, and for what they must not. */
export const mentionJudge: FileJudge<MentionSentinel> = {
  nothing: ({ section }) => `no document has the section "${section ?? ''}"`,
  judge: (sentinel, text, path) => {
    const departures = mentionsIn(sentinel, text);
    if (departures === undefined)
      return {
        matches: [],
        judged: 0,
        unread: `it ${noSection(sentinel.section ?? '')}`,
        isReadable: true,
        hint: NO_SECTION,
      };
    const matches = departures.map(({ problem, place }) => ({
      path,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
      excerpt: place?.excerpt ?? problem,
    }));
    return { matches, judged: 1 };
  },
};

/** Runs the sentinels over what documents mention. */
export const mentionRunner: SentinelRunner<MentionSentinel> = {
  run: (sentinels, run) => Promise.all(sentinels.map((sentinel) => overFiles(mentionJudge, sentinel, run))),
};
