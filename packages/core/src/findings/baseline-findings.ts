import { defineFinding } from './finding-entry.ts';

/** Why a baseline could not be read. */
export interface Unreadable {
  readonly problem: string;
  readonly isTooLarge: boolean;
}

/** Findings about the baseline: the findings that were there from the start. */
export const BASELINE_FINDINGS = {
  'baseline/stale': defineFinding({
    id: 'baseline/stale',
    category: 'baseline',
    severity: 'warning',
    excusedBy: 'level',
    docs: {
      description: 'The baseline accepts a finding that is no longer made.',
      why: 'the entry would accept the same finding again when it comes back',
      example: 'A baseline with an entry for a decision that has been taken since.\n',
      fix: 'write the baseline anew with "decisis check --write-baseline"',
    },
    messages: {
      stale: (data: { rule: string; item: string; path: string }) =>
        `${data.rule} of ${data.item === '' ? data.path : data.item} is accepted but no longer found`,
      fewer: (data: { rule: string; item: string; path: string; accepted: number; found: number }) =>
        `${data.rule} of ${data.item === '' ? data.path : data.item} is accepted ${data.accepted} times but found ${data.found === 1 ? 'once' : `${data.found} times`}`,
    },
    samples: {
      stale: { rule: 'resolution/overdue', item: 'D-001', path: 'decisions/open.md' },
      fewer: { rule: 'document/ambiguous-text', item: '', path: 'decisions/open.md', accepted: 3, found: 1 },
    },
  }),
  'baseline/grew': defineFinding({
    id: 'baseline/grew',
    category: 'baseline',
    severity: 'error',
    excusedBy: 'level',
    docs: {
      description: 'A change adds findings to the baseline.',
      why: 'the baseline is for what was there from the start; a change that extends it would excuse itself',
      example: 'A pull request that adds an entry to .decisis/baseline.json.\n',
      fix: 'take the entry out and correct what it accepts, or suppress the finding on the base with a reason',
    },
    messages: {
      entry: (data: { rule: string; item: string; path: string }) =>
        `the baseline newly accepts ${data.rule} of ${data.item === '' ? data.path : data.item}`,
    },
    samples: { entry: { rule: 'resolution/overdue', item: 'D-001', path: 'decisions/open.md' } },
  }),
  'baseline/unreadable': defineFinding({
    id: 'baseline/unreadable',
    category: 'baseline',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'The baseline cannot be read.',
      why: 'nothing is accepted while nobody can tell what was',
      example: 'A baseline with the markers of an unfinished merge.\n',
      fix: 'restore the file, or write it anew with "decisis check --write-baseline"',
    },
    messages: {
      invalid: (data: Unreadable) => `the baseline ${data.problem}`,
      base: (data: Unreadable) => `the baseline of the base ${data.problem}`,
    },
    hints: { invalid: wayOut, base: wayOut },
    samples: {
      invalid: { problem: 'is no JSON', isTooLarge: false },
      base: { problem: 'is larger than a file may be', isTooLarge: true },
    },
  }),
} as const;

function wayOut({ isTooLarge }: Unreadable): string {
  return isTooLarge
    ? 'raise "file-size" under [limits] in decisis.toml, or pass "--max-bytes 64000000"'
    : 'restore the file, or write it anew with "decisis check --write-baseline"';
}
