import { describe, expect, test } from 'vitest';
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

describe('two sections of one identifier', () => {
  const items = (one: string, other: string, status = '**Status:** open\n\n') => {
    const text = `# Decisions\n\n## D-001: ${one}\n\n${status}## D-001: ${other}\n\n**Status:** open\n`;
    const { items: found, findings } = readDocument(sourceOf('decisions.md', text));
    return [found.length, ...findings.map(({ ruleId }) => ruleId)];
  };
  const TWO = [2, 'identity/duplicate-id'];

  test('that each say how they stand are two decisions, unless their titles are alike', () => {
    expect(items('Pick the harbour pilot', 'Pick the tug operator')).toEqual(TWO);
    expect(items('Pick the region', 'Name the zones')).toEqual(TWO);
    expect(items('Pick the region', 'Pick the zones')).toEqual(TWO);
    expect(items('Pick the harbour pilot', 'Harbour pilot')).toEqual([1]);
    expect(items('Pick the harbour pilot', 'Pick the harbour pilot (again)')).toEqual([1]);
  });

  test('of which one says nothing of the kind, the other tells more about it', () => {
    expect(items('Pick the harbour pilot', 'Which pilot is there?', '')).toEqual([1]);
  });
});
