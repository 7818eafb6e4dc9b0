import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const brief = (text: string): string[] =>
  readDocument(sourceOf('docs/queue.md', text)).items.map(
    (item) => `${item.id} ${item.text('title')} ${item.status} ${item.text('owner')}`,
  );

describe('one heading with an identifier', () => {
  test.each(['#', '##'])(
    'is an item without a colon at level "%s" where labels say who and where it stands',
    (marks) => {
      expect(brief(`${marks} D-004 Move the queue\n\n**Status**: Accepted | **Owner**: Bea\n`)).toEqual([
        'D-004 Move the queue accepted Bea',
      ]);
    },
  );

  test('is an item behind the word Decision', () => {
    expect(brief('# Decision D-004: Move the queue\n\n- Status: Accepted\n- Owner: Bea\n')).toEqual([
      'D-004 Move the queue accepted Bea',
    ]);
  });

  test('is none without labels', () => {
    expect(brief('# D-004 in short\n\nWe talked about the queue.\n\n## Next\n\nNothing.\n')).toEqual([]);
  });
});
