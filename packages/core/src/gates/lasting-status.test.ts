import { describe, expect, test } from 'vitest';
import { gateOf, planOfText } from '../../test/plan-of-text.ts';
import type { Authority } from '../policy/authority.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { lastDayOf } from './lasting-status.ts';

const BOARD: Authority = { body: 'Board', members: ['Mia'], registers: [], areas: [], kinds: [], ids: [] };
// The tests run as of 2026-03-01.
const text = (status: string): string =>
  `# Quay\n\n| ID | Decision | Status | Impact if delayed |\n|---|---|---|---|\n| D-001 | Crane | ${status} | Blocks M1 |\n`;
const stateOf = (status: string, requires = 'D-001'): string =>
  planOfText({ text: text(status), gates: [gateOf({ node: 'M1', requires })] }).at('M1').state;

describe('an acceptance up to a day', () => {
  test.each([
    'accepted until 2026-03-01',
    'accepted until 2030-01-01',
    'Accepted, until 2028-01-01',
    'accepted (valid until 2028-06-30)',
    'accepted 2025-01-01, valid until 2028-06-30',
    'accepted until 2030-01-01 by Mia',
    'Approved till 30 June 2028',
    'Akzeptiert, gültig bis 2028',
    'Genehmigt bis 31.12.2026',
    'Aprobado hasta el 1 de mayo de 2026',
    'Утверждено до 2026-06-01',
  ])('opens gates before that day has passed: %s', (status) => {
    expect(stateOf(status)).toBe('ready');
    expect(stateOf(status, 'D-001 is decided')).toBe('ready');
  });

  test.each([
    'accepted until 2026-02-28',
    'accepted 2026-12-01, valid until 2026-02-01',
    'Akzeptiert, gültig bis 2026',
    'accepted until May',
    'proposed until 2030-01-01',
    'open until 2030-01-01',
    '2 of 3 accepted until 2030-01-01',
    'accepted until 2030-01-01 if funded',
    'accepted until 2030-01-01, pending legal',
    'accepted by Mia until 2030-01-01, open for the north',
    'accepted until 2030-01-01 by Mia if funded',
    'accepted until 2030-01-01?',
    '❌ accepted until 2030-01-01',
    'was accepted until 2030-01-01',
    'accepted until 2030-01-01, reopened',
    'accepted until 2030-01-01 or 2026-02-01',
    'accepted until 12/01/2030',
  ])('opens none after it, nor where words leave a doubt: %s', (status) => {
    expect(stateOf(status)).toBe('blocked');
  });

  test('is approved by whoever may, as others are', () => {
    const authorities = [BOARD];
    const given = (approver: string): string =>
      planOfText({
        text: `# Quay\n\n| ID | Decision | Status | Approver | Impact if delayed |\n|---|---|---|---|---|\n| D-001 | Crane | accepted until 2030-01-01 | ${approver} | Blocks M1 |\n`,
        gates: [gateOf({ node: 'M1', requires: 'D-001' })],
        authorities,
      }).at('M1').state;
    expect(given('Mia')).toBe('ready');
    expect(given('Al')).toBe('blocked');
  });
});

test('only an acceptance has a last day', () => {
  const dayOf = (status: string): string | undefined => {
    const [item] = readDocument(sourceOf('docs/quay.md', text(status))).items;
    return item === undefined ? undefined : lastDayOf(item);
  };
  expect(dayOf('accepted until 2030-01-01')).toBe('2030-01-01');
  expect(dayOf('accepted')).toBeUndefined();
  expect(dayOf('proposed')).toBeUndefined();
});
