import { expect, test } from 'vitest';
import { findingWords } from '../../findings/finding-words.ts';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const register = (...statuses: string[]) =>
  `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n${statuses.map((status, at) => `| D-00${at + 1} | Pick ${'kiln glaze oven tray'.split(' ')[at]} | ${status} |\n`).join('')}`;
const doubts = (text: string, options = {}) =>
  readDocument(sourceOf('docs/decisions.md', text), options).findings.filter(
    ({ ruleId }) => ruleId === 'document/ambiguous-text',
  );

test('a status that can be read in two ways is reported with the reading and why', () => {
  const text = register('Approved?', 'Accepted (pending legal)', '**Open** → Accepted', 'Open / Deferred');
  const reading = readDocument(sourceOf('docs/decisions.md', text));
  expect(reading.items.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'accepted', 'open']);
  expect(doubts(text).map((finding) => findingWords(finding).message)).toEqual([
    '"Approved?" is read as proposed, not as accepted: a question mark follows',
    '"Accepted (pending legal)" is read as proposed, not as accepted: what follows is still awaited',
    '"**Open** → Accepted" is read as accepted, not as open: an arrow leads from the first status to the last',
    '"Open / Deferred" is read as open, not as deferred: two statuses stand side by side',
  ]);
});

test('a status that says one thing is not reported', () => {
  expect(
    doubts(register('Accepted', 'Accepted (2026-03-01)', 'Approved, rollout pending', 'superseded by D-001')),
  ).toEqual([]);
  const statuses = new Map([['accepted pending legal', { status: 'accepted', locked: false } as const]]);
  const text = register('Accepted (pending legal)');
  expect(doubts(text, { statuses })).toEqual([]);
  expect(readDocument(sourceOf('docs/decisions.md', text), { statuses }).items[0]?.status).toBe('accepted');
});

test('a status that is struck through is none, and that is told; a row struck as a whole is done with', () => {
  const text = register('~~Accepted~~', '**~~Approved~~**', '~~Open~~ Accepted');
  const reading = readDocument(sourceOf('docs/decisions.md', text));
  expect(reading.items.map(({ status }) => status)).toEqual(['open', 'open', 'accepted']);
  expect(reading.findings.map(({ ruleId }) => ruleId)).toEqual(Array(2).fill('document/unknown-status'));
  const done = text.replace('| D-001 | Pick kiln |', '| ~~D-001~~ | ~~Pick kiln~~ |');
  expect(readDocument(sourceOf('docs/decisions.md', done)).items[0]?.status).toBe('accepted');
});

test('a condition, and a time to come, are told', () => {
  const text = register('Approved only if funded', 'Accepted soon');
  expect(doubts(text).map((finding) => findingWords(finding).message)).toEqual([
    '"Approved only if funded" is read as proposed, not as accepted: a condition follows',
    '"Accepted soon" is read as proposed, not as accepted: what follows is a time to come',
  ]);
});
