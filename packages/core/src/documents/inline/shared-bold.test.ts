import { describe, expect, test } from 'vitest';
import { lineShapeOf } from '../labels/labelled-line.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const read = (text: string) => readDocument(sourceOf('docs/notes.md', text)).items;

describe('label and value in bold together', () => {
  const text =
    '# Open decisions\n\n## OD-1: Port\n\n**Status: accepted**\n\n**Owner: Ana**\n\n## OD-2: Host\n\n**Status: open.** Asked in March.\n';

  test('are told apart; what follows the bold is a remark', () => {
    expect(read(text).map((item) => [item.status, item.text('owner')])).toEqual([
      ['accepted', 'Ana'],
      ['open', undefined],
    ]);
    expect(read(text)[0]?.field('owner')).toMatchObject({ label: 'Owner', text: 'Ana' });
  });

  test('give no shape for another line: its closing marks stand behind the value', () => {
    const owner = read(text)[0]?.field('owner');
    expect(owner === undefined ? 'none' : lineShapeOf(text, owner)).toBeUndefined();
  });

  test('an unknown label in bold is the statement of a locked list, ticked or not', () => {
    const locked =
      '# Locked decisions\n\n1. ✅ **Native engine** — no sidecar.\n2. **Runtime: one process** for all.\n';
    expect(read(locked).map((item) => [item.status, item.locked])).toEqual([
      ['accepted', true],
      ['accepted', true],
    ]);
  });
});
