import { expect, test } from 'vitest';
import { draftOf } from './sentinel-draft.ts';

test.each([
  ['No page contains `eval(` or inner_html.', { kind: 'absent', patterns: ['\\beval\\(', '\\binner_html\\b'] }],
  ['The plans name neither Bollard nor Capstan.', { kind: 'mention', patterns: ['\\bBollard\\b', '\\bCapstan\\b'] }],
  [
    'Harbour design v2.1 uses neither Bollard nor Capstan',
    { kind: 'mention', patterns: ['\\bBollard\\b', '\\bCapstan\\b'] },
  ],
  [
    'The worker calls neither open_lock nor close_lock.',
    { kind: 'absent', patterns: ['\\bopen_lock\\b', '\\bclose_lock\\b'] },
  ],
  ['No design document cites tide_table.', { kind: 'mention', patterns: ['\\btide_table\\b'] }],
  ['The lock has exactly 7 gates (5 and two spare).', { kind: 'count', figure: 7, of: 'gates' }],
  ['There are exactly 12 berth families.', { kind: 'count', figure: 12, of: 'berth families' }],
  ['Each crane has exactly 2 hooks when it lifts', { kind: 'count', figure: 2, of: 'hooks' }],
  [
    'No migration or worker may reference tide_table, berth_list or `quay_map` by name until ONE of:',
    { kind: 'embargo', names: ['quay_map', 'tide_table', 'berth_list'] },
  ],
  [
    "lift_request with lift_state != 'asked' MUST have non-null permit_id.",
    { kind: 'sql', query: `select 1 from public.lift_request where lift_state <> 'asked' and permit_id is null` },
  ],
] as const)('%s', (statement, draft) => {
  expect(draftOf(statement)).toEqual(draft);
});

test.each([
  'The lock answers within exactly 30 seconds.',
  'It returns exactly these gates.',
  'Every crane has its owner.',
  'No berth is used until the survey is back.',
  'No page contains document.write except in the tests.',
  'Neither of the two is used.',
  'The plan names either Bollard or Capstan.',
  'A permit is needed before a lift that is not `asked`.',
])('nothing is drafted for: %s', (statement) => {
  expect(draftOf(statement)).toBeUndefined();
});
