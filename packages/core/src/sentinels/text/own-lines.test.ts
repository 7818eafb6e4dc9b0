import { expect, test } from 'vitest';
import { ownLines } from './own-lines.ts';

const SENTINEL = { kind: 'absent' as const, patterns: ['[Bb]ollard'], statement: 'no pier has a bollard' };
const TEXT = `# D-001

Sentinel: no pier has a bollard

\`\`\`toml decisis
patterns = ["[Bb]ollard"]
tripwire = "a bollard"
\`\`\`

No pier has a bollard, but for the bollard of 2024.
It is a bollard.
`;

const own = (path: string, text = TEXT): readonly number[] => [...ownLines(SENTINEL, path, text)];

test('lines that only state a sentinel are its own; what stands beside its words in a line is not', () => {
  expect(own('plans/open.md').filter((line) => /bollard/i.test(TEXT.split('\n')[line - 1] ?? ''))).toEqual([3, 7]);
  expect(own('plans/open.md', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`)).toContain(7);
});

test('source has none: a string of it is what it is', () => {
  expect(own('src/open.ts')).toEqual([]);
});

test('where something must be there a sentence with the words of the statement may be it', () => {
  const text = 'Sentinel: no pier has a bollard\nHere no pier has a bollard.\n';
  expect([...ownLines({ ...SENTINEL, kind: 'present' }, 'a.md', text)]).toEqual([1]);
  expect([...ownLines(SENTINEL, 'a.md', text)]).toEqual([1, 2]);
});
