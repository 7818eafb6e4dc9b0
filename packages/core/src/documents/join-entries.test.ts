import { expect, test } from 'vitest';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const statuses = (title: string, parts: readonly string[]) =>
  readDocument(
    sourceOf('notes.md', `# ${title}\n\n${parts.map((part, at) => `## D${at + 1} — Part\n\n${part}\n\n`).join('')}`),
  ).items.map((item) => item.status);

test('in a log that tells what was decided, a section that does not say so is decided like the others', () => {
  const told = '**Decision**: keep it.';
  expect(statuses('Decision log', [told, told, told, 'Because of the cost.'])).toEqual(Array(4).fill('accepted'));
  expect(statuses('Decision log', [told, told, '**Status:** open', 'Because of the cost.'])[3]).toBe('open');
  expect(statuses('Decision log', [told, 'Why.', 'Why.', 'Why.'])[3]).toBe('open');
});
