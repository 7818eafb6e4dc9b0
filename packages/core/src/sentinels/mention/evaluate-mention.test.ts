import { expect, test } from 'vitest';
import type { MentionSentinel } from '../../policy/sentinels/mention-sentinel.ts';
import { mentionsIn } from './evaluate-mention.ts';

const STATEMENT = 'the plans name neither Foreman nor Baton (v2+)';

function found(text: string, statement = STATEMENT): readonly string[] {
  const sentinel = { statement, section: undefined, mentions: [], omits: ['\\b(?i:foreman|baton)\\b'] };
  return (mentionsIn(sentinel as unknown as MentionSentinel, text) ?? []).map(
    ({ place }) => `${place?.line}:${place?.column} ${place?.excerpt}`,
  );
}

test.each([
  ['after its label', `Sentinel: ${STATEMENT}`],
  ['in a row of a table', `| OD6 | The plans name neither Foreman nor Baton (v2+). | open |`],
  ['in a list', `- OD6: ${STATEMENT}`],
  ['over two lines', 'What holds: the plans name neither\n  Foreman nor Baton (v2+).'],
])('what states the sentinel %s names what it forbids', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('what stands beside it in the line, or only begins like it, is found', () => {
  expect(found(`- ${STATEMENT}, but for the Baton of 2024`)).toEqual([
    `1:${`- ${STATEMENT}, but for the `.length + 1} - ${STATEMENT}, but for the Baton of 2024`,
  ]);
  expect(found('a\nthe plans name neither Foreman nor Batons')).toEqual([
    '2:24 the plans name neither Foreman nor Batons',
  ]);
  expect(found('Baton runs the long visits.')).toHaveLength(1);
});

test('a statement of few words could be a part of any sentence, and is known by its label only', () => {
  expect(found('There is no Baton here.', 'no Baton')).toHaveLength(1);
  expect(found('Sentinel: no Baton', 'no Baton')).toEqual([]);
});

const asked = (keys: Partial<MentionSentinel>): MentionSentinel =>
  ({
    statement: 'the pier paper names its keeper',
    section: undefined,
    mentions: [],
    omits: [],
    ...keys,
  }) as MentionSentinel;

const problemsIn = (keys: Partial<MentionSentinel>, text: string): readonly string[] | undefined =>
  mentionsIn(asked(keys), text)?.map(({ problem, place }) =>
    place === undefined ? problem : `${place.line} ${problem}`,
  );

const BLOCK = `# D-001 Keeper

\`\`\`toml decisis
[[sentinel]]
statement = "the pier paper names its keeper"
mentions = ["Capstan"]
omits = ["Bollard"]
tripwire = "we use Bollard"
\`\`\`
`;

test('a block of settings says nothing of the paper that it stands in, for or against', () => {
  expect(problemsIn({ mentions: ['Capstan'], omits: ['Bollard'] }, BLOCK)).toEqual(['does not mention Capstan']);
  expect(problemsIn({ mentions: ['Capstan'], omits: ['Bollard'] }, `${BLOCK}\nCapstan, no Bollard\n`)).toEqual([
    '11 mentions Bollard',
  ]);
  const example = `\`\`\`\`md\n${BLOCK}\`\`\`\`\n`;
  expect(problemsIn({ mentions: ['Capstan'] }, example)).toEqual([]);
  expect(problemsIn({ mentions: ['Capstan'] }, BLOCK.replace('toml decisis', 'toml'))).toEqual([]);
});

test('a paper does not mention something by stating that it does; a sentence with these words may be the mention', () => {
  const text = '- Sentinel: the pier paper names its keeper';
  expect(problemsIn({ mentions: ['keeper'] }, text)).toEqual(['does not mention keeper']);
  expect(problemsIn({ mentions: ['keeper'] }, `${text}\nThe keeper is Ada.`)).toEqual([]);
  expect(problemsIn({ mentions: ['names its keeper'] }, 'Here the pier paper names its keeper.')).toEqual([]);
});

test('a paper without the section lacks what that has to mention; of what it must not, nothing can be said', () => {
  expect(problemsIn({ section: 'Scope', mentions: ['x: yes'] }, '## Range\n\nx: yes\n')).toEqual([
    'has no section "Scope"',
  ]);
  expect(problemsIn({ section: 'Scope', omits: ['x: yes'] }, '## Range\n\nx: no\n')).toBeUndefined();
});
