import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const only = (path: string, text: string) => readDocument(sourceOf(path, text)).items[0];
const lines =
  'PEP: 8\nTitle: Names of queues\nAuthor: Ana <ana@example.org>,\n        Bo\nStatus: Withdrawn\nType: Process\n';

describe('header lines', () => {
  test('plain, in a fence and between pre marks', () => {
    for (const [text, line] of [
      [`${lines}\n## Abstract\n\nWhy.\n`, 1],
      [`\`\`\`\n${lines}\`\`\`\n\n## Abstract\n\nWhy.\n`, 2],
      [`<pre>\n${lines}</pre>\n\nWhy.\n`, 2],
    ] as const) {
      const item = only('pep-0008.md', text);
      expect([item?.dialect, item?.id, item?.status, item?.text('title'), item?.line]).toEqual([
        'header-lines',
        'PEP-8',
        'rejected',
        'Names of queues',
        line,
      ]);
    }
  });

  test('the header counts over the same words in the text', () => {
    const item = only('pep-0008.md', `${lines}\n## Rules\n\n**Status:** of a proposal is open at first.\n`);
    expect(item?.status).toBe('rejected');
  });

  test('needs a title and a status', () => {
    expect(only('notes.md', 'Title: A\nAuthor: Ana\nType: note\n')?.dialect).not.toBe('header-lines');
    expect(only('notes.md', 'Text first.\n\nTitle: A\nStatus: open\nType: note\n')?.dialect).not.toBe('header-lines');
  });
});
