import { expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { findId } from './id-occurrences.ts';
import { planRenameId } from './plan-rename-id.ts';

const rename = (text: string, from: string, to: string, options = {}) => {
  const reading = readDocument(sourceOf('decisions.md', text));
  const item = reading.items.find((candidate) => candidate.id === from);
  if (item === undefined) throw new Error(`no ${from}`);
  return planRenameId(reading, item, to, options);
};

const TEXT = `# Decisions

| ID | Decision | Status |
|---|---|---|
| D-1 | First, see D-10 | open |
| D-10 | Second; needs D-1, not D-1.2 or AD-1 | open |
| D-11 | Third: D-1..D-5, D-1/2, D-1/D-10 | open |

See [the first](#d-1-first) and [its file](decisions/D-1/text.md).

\`\`\`
D-1
\`\`\`

## D-1: First

**Status:** open
`;

test('an identifier is renamed where it stands as itself', () => {
  const { after, alsoSaid } = rename(TEXT, 'D-1', 'D-20');
  expect(after).toContain('| D-20 | First, see D-10 |');
  expect(after).toContain('| D-10 | Second; needs D-20, not D-1.2 or AD-1 |');
  expect(after).toContain('| D-11 | Third: D-1..D-5, D-1/2, D-20/D-10 |');
  expect(after).toContain('[the first](#d-20-first) and [its file](decisions/D-1/text.md)');
  expect(after).toContain('```\nD-1\n```');
  expect(after).toContain('## D-20: First');
  expect(alsoSaid.map(({ label, line }) => `${label} ${line}`)).toEqual(['span 7', 'span 7', 'path 9', 'code 12']);
  expect(rename(TEXT, 'D-1', 'D-20', { fences: true }).after).toContain('```\nD-20\n```');
});

test('a range that holds the identifier is told', () => {
  const text = TEXT.replace('D-1..D-5', 'D-008..D-012');
  const { alsoSaid } = rename(text.replaceAll('D-10', 'D-010'), 'D-010', 'D-099');
  expect(alsoSaid.map(({ text: found }) => found)).toContain('D-008..D-012');
});

test('a range that begins with the identifier stays whole', () => {
  const text = `${TEXT}\n## Order of the decisions\n\n1. D-1–D-10 — before the summer\n2. D-11 — after it\n`;
  const { after, alsoSaid } = rename(text, 'D-1', 'D-20');
  expect(after).toContain('1. D-1–D-10 — before the summer');
  expect(alsoSaid.map(({ text: found }) => found)).toContain('D-1–D-10');
});

test('an identifier that is taken, or would not be read as one, is refused', () => {
  expect(() => rename(TEXT, 'D-1', 'D-10')).toThrow(/^D-10 is taken at \S+:6/);
  expect(() => rename(TEXT, 'D-1', 'd-010')).toThrow(/^D-10 is taken at \S+:6/);
  expect(() => rename(TEXT, 'D-1', 'what is this')).toThrow(
    expect.objectContaining({ code: 'DCS_DOCUMENT_VALUE_NOT_WRITABLE' }),
  );
});

test.each([
  ['D-1 and D-12', 1],
  ['D-1-a', 0],
  ['xD-1', 0],
  ['(D-1)', 1],
  ['**D-1**', 1],
  ['D-1.', 1],
  ['D-1’s', 1],
  ['D-1\u0301', 0],
  ['a-D-1', 0],
])('%s', (text, count) => {
  expect(findId(text, 'D-1', []).filter(({ sort }) => sort === 'name').length).toBe(count);
});
