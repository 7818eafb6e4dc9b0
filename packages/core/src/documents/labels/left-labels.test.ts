import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const linesOf = (text: string): number[] =>
  readDocument(sourceOf('docs/queue.md', text))
    .findings.filter((finding) => finding.ruleId === 'document/not-understood')
    .map((finding) => finding.location.range.line);

describe('decisions that ended in no item', () => {
  test.each([
    'We talked about D-7. Status: open, Owner: Bea',
    '- for D-7: **Owner:** Bea',
    'D-7: Move the queue\nOwner: Bea',
    'D-7\tMove the queue\tOpen\tBea',
  ])('are reported: %s', (line) => {
    expect(linesOf(`# Notes\n\n${line}\n`)).toEqual([3]);
  });

  test.each([
    'Status: open until Q3, Owner: Bea',
    'We talked about D-7 for long.',
    'RISK-7 is here. Status: open',
    'D-NNN: Title\nStatus: open',
  ])('are not seen in other text: %s', (line) => {
    expect(linesOf(`# Notes\n\n${line}\n`)).toEqual([]);
  });

  test('are not reported where an item has the identifier', () => {
    expect(linesOf('# Notes\n\nSee D-7. Status: open\n\n## D-7: Move the queue\n\nStatus: open\n')).toEqual([]);
  });
});
