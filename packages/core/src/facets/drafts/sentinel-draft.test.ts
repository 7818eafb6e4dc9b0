import { expect, test } from 'vitest';
import { whyNoDraft } from './open-draft.ts';
import { draftOf } from './sentinel-draft.ts';

test.each([
  ['No page contains `eval(` or inner_html.', { kind: 'absent', patterns: ['\\beval\\(', '\\binner_html\\b'] }],
  ['This plan names neither Bollard nor Capstan.', { kind: 'mention', patterns: ['\\bBollard\\b', '\\bCapstan\\b'] }],
  [
    'Harbour design v2.1 uses neither Bollard nor Capstan',
    {
      kind: 'table',
      of: 'mention',
      keys: {
        paths: ['…: the files of Harbour design v2.1'],
        omits: ['\\bBollard\\b', '\\bCapstan\\b'],
        tripwire: 'Bollard',
      },
    },
  ],
  [
    'The worker calls neither open_lock nor close_lock.',
    { kind: 'absent', patterns: ['\\bopen_lock\\b', '\\bclose_lock\\b'] },
  ],
  [
    'No design document cites tide_table.',
    {
      kind: 'table',
      of: 'mention',
      keys: { paths: ['…: the files of design document'], omits: ['\\btide_table\\b'], tripwire: 'tide_table' },
    },
  ],
  [
    'No file under src/legacy/** imports `moment`',
    { kind: 'absent', patterns: ['\\bmoment\\b'], paths: ['src/legacy/**'] },
  ],
  [
    'No page in `app/pages` or under app/parts/ calls eval_code in lib/run.ts',
    { kind: 'absent', patterns: ['\\beval_code\\b'], paths: ['app/pages/**', 'app/parts/**', 'lib/run.ts'] },
  ],
  ['No page and/or part contains inner_html', { kind: 'absent', patterns: ['\\binner_html\\b'] }],
  ['`TODO` never appears in src/', { kind: 'absent', patterns: ['\\bTODO\\b'], paths: ['src/**'] }],
  [
    'tide_table and `berth list` must not be used below app/models.',
    { kind: 'absent', patterns: ['\\bberth list\\b', '\\btide_table\\b'], paths: ['app/models/**'] },
  ],
  ['`eval` is not used', { kind: 'absent', patterns: ['\\beval\\b'] }],
  [
    'The manifest sets `MemoryMax`; every worker calls `tick`',
    {
      kind: 'table',
      of: 'present',
      keys: { paths: ['…: the files of manifest'], patterns: ['MemoryMax'], tripwire: 'nothing of the kind' },
    },
  ],
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
  [
    'No fishing request lands in lift_requests; lifts never land in the other.',
    'sql',
    /^…: select 1 from public\.lift_requests where <it is a fishing request>$/,
  ],
  [
    'After Phase 0, every move of a boat carries permit_id',
    'sql',
    /^…: .*<the table of each move of a boat> where permit_id is null$/,
  ],
  [
    'Every call of a crane carries (quay, call_key); calling again is no call.',
    'sql',
    /where quay is null or call_key is null$/,
  ],
  [
    'Zero boat.berth_id UPDATE without permit_id in the log.',
    'sql',
    /<the audit of boat> where <it changed berth_id> and permit_id is null$/,
  ],
  [
    'Raw UPDATE of tide_state is forbidden by a trigger',
    'sql',
    /'unguarded '.*'tide_state'.*union all select 'no table has tide_state'.*relkind in \('r', 'p'\)/,
  ],
  [
    'Port write refused if (kind, version) not registered',
    'sql',
    /^…: select kind, version .* except select kind, version /,
  ],
  ['The default route returns exactly these berth counts.', 'http', /^…: these berth counts$/],
  [
    'The default route returns exactly these berth counts.',
    'http',
    /^…: a status and an answer with another value there/,
  ],
  [
    'Every lift called from the quay routes through crane_registry.',
    'names',
    /^…: the file that fills crane_registry$/,
  ],
  [
    'Every pilot paper must state in its heading which of (x) or (y) it follows',
    'mention',
    /^\(\?i\)heading\.\*\(\?:\\\(x\\\)\|\\\(y\\\)\)$/,
  ],
  ['The harbour brief cites the old statute zero times as ground.', 'mention', /^\(\?i\)ground\.\*the old statute\|/],
  ['No second-year work depends on berth rows until the survey is back', 'embargo', /^…: the names of berth rows/],
  ['Every worker calls `tick_heartbeat`.', 'mention', /^tick_heartbeat$/],
  ['The manifest sets `MemoryMax`', 'present', /^MemoryMax$/],
  ['The outbox lag p95 stays below 5 seconds.', 'metric', /^…: a PromQL query of the lag, in seconds$/],
] as const)('of "%s" is drafted what its words say, and what they do not say is left open', (statement, kind, part) => {
  const draft = draftOf(statement);
  expect(draft).toMatchObject({ kind: 'table', of: kind });
  const texts = draft?.kind === 'table' ? JSON.parse(`[${JSON.stringify(draft.keys)}]`, textsOnly) : [];
  expect((texts as readonly unknown[]).flat(9).some((text) => part.test(String(text)))).toBe(true);
});

/** Any value as the list of its texts. */
function textsOnly(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : value;
}

test('a column that a list only describes is left open', () => {
  const draft = draftOf('crane_registry row carries crane_kind (port) + moving flag + heartbeat_caller. No doubt.');
  expect(draft).toMatchObject({
    of: 'sql',
    keys: {
      expect: { values: ['crane_kind', '…: the column of moving flag, here and in the query', 'heartbeat_caller'] },
    },
  });
});

test.each([
  ['If the survey finds a wreck, send a diver.', /what people do once something has happened/],
  ['Hiring requires a vote of the council.', /what a decision needs/],
  ['The harbour is good.', /no file, table, column/],
])('why nothing is drafted for: %s', (statement, why) => {
  expect(draftOf(statement)).toBeUndefined();
  expect(whyNoDraft(statement)).toMatch(why);
});

test.each([
  'The lock answers within exactly 30 seconds.',
  'It returns exactly these gates.',
  'Every crane has its owner.',
  'No berth is used until the survey is back.',
  'No page contains document.write except in the tests.',
  'Neither of the two is used.',
  'tide_table must not be used without a permit.',
  '`eval` is never called before the survey.',
  'A berth is never used.',
  'The plan names either Bollard or Capstan.',
  'A permit is needed before a lift that is not `asked`.',
])('nothing is drafted for: %s', (statement) => {
  expect(draftOf(statement)).toBeUndefined();
});
