import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { mayRelate } from './may-relate.ts';

function mayRelateRecord(consequences: string): boolean {
  const text = `# 7. Tar the keel\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nIt leaks.\n\n## Decision\n\nTar.\n\n## Consequences\n\n${consequences}\n`;
  const [item] = readDocument(sourceOf('adr/0007-tar-the-keel.md', text)).items;
  if (item === undefined) throw new Error('the record was not read');
  return mayRelate(item);
}

test.each([
  'It depends on 0005.',
  'It depends on [tar](0005-tar.md).',
  'It depends on, cf. ADR-0005, the tar.',
  'It depends on:\n\n- 0005\n- 0006',
  '### Depends on\n\n0005',
  'The tar that the yard relies on since the winter of the flood is that of 0005.',
])('a number or a link behind the word, in its sentence, may be a relation: %s', (text) => {
  expect(mayRelateRecord(text)).toBe(true);
});

test.each([
  'The barge waited outside. The gauge of quay 7 was broken.',
  'The work depends on the weather.\n\nIt takes 9 weeks.',
  'It leaks 7 litres an hour.',
])('numbers of other sentences are none: %s', (text) => {
  expect(mayRelateRecord(text)).toBe(false);
});
