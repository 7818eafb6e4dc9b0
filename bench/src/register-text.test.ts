import { readDocument, sourceOf } from '@decisis/core';
import { expect, it } from 'vitest';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { narrowRegister, wideRegister } from './register-text.ts';

it('writes rows of about 136 bytes that all read as decisions with owner and date', () => {
  const text = narrowRegister(1000);
  expect(Buffer.byteLength(text) / 1000).toBeGreaterThan(126);
  expect(Buffer.byteLength(text) / 1000).toBeLessThan(146);
  const { items, findings } = readDocument(sourceOf('register.md', text));
  expect(items).toHaveLength(1000);
  expect(items.filter((item) => item.text('due') === undefined)).toEqual([]);
  expect(findings).toEqual([]);
});

it('writes a register of 10,000 rows that is 5.7 MB', () => {
  const bytes = Buffer.byteLength(wideRegister(10_000));
  expect(bytes / 1e6).toBeGreaterThan(5.2);
  expect(bytes / 1e6).toBeLessThan(6.2);
});

it.each([...HOSTILE_TEXTS])('writes "$name" about as long as asked, and it can be read', ({ write }) => {
  const text = write(3000);
  expect(text.length).toBeGreaterThan(1400);
  expect(text.length).toBeLessThan(6000);
  readDocument(sourceOf('register.md', text));
});

it('names each hostile text once', () => {
  expect(new Set(HOSTILE_TEXTS.map(({ name }) => name)).size).toBe(HOSTILE_TEXTS.length);
});
