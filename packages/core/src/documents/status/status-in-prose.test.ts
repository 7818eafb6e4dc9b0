import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const item = (...lines: string[]): string =>
  `# Decisions of the mill\n\n## D-1: The upper gate\n\n${lines.join('\n\n')}\n\n## D-2: The lower gate\n\n**Status:** open\n`;
const statusOf = (text: string): string | undefined => readDocument(sourceOf('sluices.md', text)).items[0]?.status;
const decided = (words: string): string | undefined => statusOf(item(`**Decision:** ${words}`));

describe('words of a decision that speak of opening', () => {
  test.each([
    'Opened gates are reopened after the storm.',
    'Opened by the keeper, reopened by the miller',
    'Open the gate at dawn.',
    'Open source pumps only',
    'Reopened gates keep their number',
    'Accepted. The gate is opened at dawn, closed at noon, reopened at two.',
    'Accepted: gates closed by the keeper, reopened by the miller',
    'Accepted. Reopened gates keep the number that they had before.',
    'Offene Tore werden nachts geschlossen',
    'Abierta al alba, cerrada de noche',
  ])('are what was decided: %s', (words) => {
    expect(decided(words)).toBe('accepted');
  });

  test.each([
    'Open',
    'open.',
    'Open until the audit',
    'Open question',
    'Open (the miller is asked)',
    'Open, the miller is asked',
    'Opened 2026-03-01',
    'Reopened in May',
    'Accepted, reopened in May',
    'Accepted 2026-02-01 and reopened 2026-05-01',
    'Accepted. Reopened 2026-05-01 after the flood.',
    'Accepted. Reopened.',
    'Accepted (by the board), reopened 2026-05-01',
    'Offen bis zum Frühjahr',
    'Abierta',
  ])('are its status where they stand for one: %s', (words) => {
    expect(decided(words)).toBe('open');
  });

  test('leave the status alone that its own field gives, which is opened again in its own words only', () => {
    const words = '**Decision:** The gate, opened at dawn, is reopened at two.';
    expect(statusOf(item('**Status:** accepted', words))).toBe('accepted');
    expect(statusOf(item('**Status:** Accepted. Reopened after the flood of May', words))).toBe('open');
    expect(
      statusOf('| ID | Question | Decision |\n|---|---|---|\n| D-1 | Who opens | Opened by staff, reopened by all |\n'),
    ).toBe('accepted');
  });
});
