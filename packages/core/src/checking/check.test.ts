import { expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { check } from './check.ts';

const nothing = { paths: () => [], has: () => false, text: () => undefined };

function judge(text: string, policy: Partial<Policy> = {}, today = '2026-03-01') {
  const register = readRegister('open', 'open.md', [sourceOf('open.md', text)]);
  return check({ today, registers: [register], repository: nothing, policy: { ...DEFAULT_POLICY, ...policy } });
}

const LATE = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-1 | Pick the harbour pilot | open | port | 2026-02-28 |
| D-2 | Pick the tug | accepted | port | 2026-02-27 |
| D-3 | Pick the berth | open | port | 2026-03-01 |
`;

test('an undecided item is overdue from the day after its date, and fails the run', () => {
  const { findings, fails, checked } = judge(LATE);
  expect(findings.map(({ finding, level }) => [finding.ruleId, finding.item, level])).toEqual([
    ['resolution/overdue', 'D-1', 'hard'],
  ]);
  expect({ fails, items: checked.items }).toEqual({ fails: true, items: 3 });
});

test('A-26 levels come from the policy: of the rule, else of its category', () => {
  const levels = { resolution: 'advisory', 'resolution/overdue': 'soft' } as const;
  const [first] = judge(LATE, { levels }).findings;
  expect([first?.level, first?.finding.severity]).toEqual(['soft', 'warning']);
  expect(judge(LATE, { levels }).fails).toBe(false);
  expect(judge(LATE, { levels, failLevel: 'soft' }).fails).toBe(true);
  expect(judge(LATE, { levels: { resolution: 'off' } }).findings).toEqual([]);
});

test('no level lowers what says that something could not be judged, and the settings are told so', () => {
  const torn = `${LATE}\n<<<<<<< ours\nA tug.\n=======\nTwo tugs.\n>>>>>>> theirs\n`;
  const told = (levels: Policy['levels']) =>
    judge(torn, { levels: { resolution: 'off', ...levels } }).findings.map(({ finding, level }) => [
      finding.ruleId,
      level,
    ]);
  const marker = ['document/conflict-marker', 'hard'];
  const markers = [marker, marker];
  expect(told({})).toEqual(markers);
  for (const level of ['off', 'advisory', 'soft'] as const) {
    expect(told({ document: level })).toEqual(markers);
    expect(told({ 'document/conflict-marker': level })).toEqual([['policy/level-ignored', 'soft'], ...markers]);
  }
  expect(told({ 'document/conflict-marker': 'hard', document: 'off' })).toEqual(markers);
});

test.each([
  ['document/unterminated-fence', 'soft', `${LATE}\n\`\`\`text\nA tug.\n`],
  ['document/unreadable-table', 'soft', `${LATE}\n# Others\n\n| ID | Decision |\n| D-7 | Pick the mole |\n`],
  ['document/no-items', 'soft', '# Open decisions\n\nNone so far.\n'],
  ['document/invalid-date', 'soft', LATE.replace('2026-02-28', '2026-02-30')],
  ['document/not-understood', 'advisory', `# Open decisions\n\nD-007 D-008 D-009\n\n${LATE}`],
  [
    'document/unread-rule',
    'advisory',
    `${LATE}\n## Resolution rules\n\n- Every decision must have: owner, and a moonlit quorum.\n`,
  ],
] as const)('%s leaves something unjudged: no level switches it off', (rule, level, text) => {
  const told = (levels: Policy['levels']) =>
    judge(text, { levels: { resolution: 'off', policy: 'off', ...levels } })
      .findings.filter(({ finding }) => finding.ruleId === rule)
      .map((one) => one.level);
  expect(told({})).toEqual([level]);
  expect(told({ [rule]: 'off' })).toEqual([level]);
  expect(told({ document: 'off' })).toEqual([level]);
  expect(told({ [rule]: 'hard' })).toEqual(['hard']);
});

test('a date that was not read is told whatever the level; a reading that was chosen may be switched off', () => {
  const text = LATE.replace('2026-02-28', '10/11/2026').replace('accepted', 'accepted?');
  const told = (levels: Policy['levels']) =>
    judge(text, { levels: { resolution: 'off', ...levels } })
      .findings.filter(({ finding }) => finding.ruleId === 'document/ambiguous-text')
      .map(({ finding, level }) => [finding.messageId, level]);
  expect(told({})).toEqual([
    ['unreadDate', 'advisory'],
    ['readings', 'advisory'],
  ]);
  for (const levels of [{ document: 'off' }, { 'document/ambiguous-text': 'off' }] as const)
    expect(told(levels)).toEqual([['unreadDate', 'advisory']]);
});

test('A-05 a run without a document fails', () => {
  expect(check({ today: '2026-03-01', registers: [], repository: nothing, policy: DEFAULT_POLICY }).fails).toBe(true);
});
