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
