import { entry } from './error-entry.ts';
import { nearestNames } from './wording.ts';

/** Errors about settings: `decisis.toml`, allow files, surveys. */
export const SETTINGS_ERRORS = {
  DCS_CONFIG_INVALID: entry<{
    path: string;
    line: number;
    column: number;
    problem: string;
    expected: string;
    nearest?: readonly string[];
    /** The problems after the first, in the order of the file; whoever prints the error prints them too. */
    further?: ReadonlyArray<{
      line: number;
      column: number;
      problem: string;
      expected: string;
      nearest: readonly string[];
    }>;
  }>({
    code: 'DCS_CONFIG_INVALID',
    kind: 'invalid',
    title: 'decisis.toml holds something that cannot be understood.',
    why: 'a setting that is skipped in silence would leave registers unread or rules unenforced',
    message: ({ path, line, column, problem }) => `${path}:${line}:${column} ${problem}`,
    hint: ({ expected, nearest = [] }) => {
      const names = nearestNames(nearest);
      return names === undefined ? `write ${expected}` : `write ${expected}; nearest: ${names}`;
    },
    sample: {
      path: 'decisis.toml',
      line: 3,
      column: 1,
      problem: 'has an unknown key "pth"',
      expected: 'one of path, name, dialect, columns',
      nearest: ['path'],
    },
  }),
  DCS_CONFIG_NO_REGISTERS: entry<{ folder: string; filesRead: number }>({
    code: 'DCS_CONFIG_NO_REGISTERS',
    kind: 'not-found',
    title: 'No document with decisions was found.',
    why: 'an empty answer would read as "nothing is open"',
    message: ({ folder, filesRead }) =>
      `no register found in ${folder} (${filesRead} ${filesRead === 1 ? 'file' : 'files'} looked at)`,
    hint: () => 'name a file, or run "decisis init" to see what was left out and why',
    sample: { folder: '.', filesRead: 12 },
  }),
  DCS_SENTINEL_ALLOW_FILE: entry<{ path: string; problem: string }>({
    code: 'DCS_SENTINEL_ALLOW_FILE',
    kind: 'invalid',
    title: 'The file that says what sentinels may reach cannot be used.',
    why: 'what is not clearly allowed must not be run, and what is allowed must not pass for forbidden',
    message: ({ path, problem }) => `${path} ${problem}`,
    hint: () => 'keep it outside of the repository, with lines such as connections = ["QUEUE_DATABASE_URL"]',
    sample: { path: '/etc/decisis/allow.toml', problem: 'cannot be read: permission denied' },
  }),
  DCS_SENTINEL_SURVEY_UNANSWERED: entry<{ survey: string; reason: string; hint: string }>({
    code: 'DCS_SENTINEL_SURVEY_UNANSWERED',
    kind: 'unavailable',
    title: 'A survey could not ask its database.',
    why: 'a report of half the answers would pass for one of all',
    message: ({ survey, reason }) => `survey ${survey} could not observe: ${reason}; no report was written`,
    hint: ({ hint }) => hint,
    sample: {
      survey: 'G7',
      reason: 'the environment has no QUEUE_DATABASE_URL',
      hint: 'set QUEUE_DATABASE_URL to the connection string of a role that may only read',
    },
  }),
} as const;
