import { expect, test } from 'vitest';
import { nameApart, type Named } from './name-apart.ts';

const named = (register: string, path: string, key: string): Named => ({
  register,
  path,
  id: key.replace(/#\d+$/, ''),
  key,
});

test('an item is told from its namesakes by its register, its document or its number', () => {
  const open = named('open', 'docs/open.md', 'D-1');
  const yard = named('yard', 'docs/yard.md', 'D-1');
  const second = named('yard', 'docs/yard.md', 'D-1#2');
  expect(nameApart(open, [open, yard])).toBe('open:D-1');
  expect([yard, second].map((one) => nameApart(one, [open, yard, second]))).toEqual(['yard:D-1#1', 'yard:D-1#2']);
  const records = ['0006-tugs.md', '0006-quay.md'].map((name) => named('docs/adr', `docs/adr/${name}`, '0006'));
  expect(records.map((one) => nameApart(one, records))).toEqual([
    'docs/adr/0006-tugs.md:0006',
    'docs/adr/0006-quay.md:0006',
  ]);
});

test('one without identifier is named by its key', () => {
  const one: Named = { register: 'q.md', path: 'q.md', id: null, key: 'which-clay' };
  expect(nameApart(one, [one, { ...one, register: 'r.md', path: 'r.md' }])).toBe('q.md:which-clay');
});
