// An agent may propose; what is decided stays as people decided it.
import { describe, expect, test } from 'vitest';
import { agentContext } from '../../test/agent-context.ts';
import { judgeEdits, type EditVerdict } from './judge-edits.ts';

const REGISTER = `# Register

| ID | Decision | Status | Decided by |
|---|---|---|---|
| D-001 | No crane at night | accepted | Ada |
| D-002 | There are 3 routes | accepted | Ada |
| D-003 | Who sweeps the quay | open | |
| D-004 | Paint it blue | rejected | Ada |
| D-005 | Tar the keel | deferred | Ada |
| D-006 | Two lamps | proposed | |

## Carry-forward

- [ ] HB-A: wire the heartbeat
- [x] HB-B: tell of silence

## Lamps

They burn low.
`;
const PATH = 'decisions/quay.md';

function judged(
  edits: Readonly<Record<string, string | undefined>>,
  files: Readonly<Record<string, string>> = { [PATH]: REGISTER },
  actor: 'agent' | 'person' = 'agent',
): EditVerdict {
  const context = agentContext(files);
  const proposed = Object.entries(edits).map(([path, after]) => ({ path, before: files[path], after }));
  const documents = new Set(Object.keys(files));
  return judgeEdits({ ...context, registers: () => context.registers, documents, actor }, proposed);
}

const told = (verdict: EditVerdict): readonly string[] => [
  verdict.verdict,
  ...verdict.reasons.map(({ message }) => message.replace('the edit would ', '')),
];
const edited = (from: string, to: string): readonly string[] => told(judged({ [PATH]: REGISTER.replace(from, to) }));
const row = (id: string, status: string): readonly [string, string] => {
  const line = REGISTER.split('\n').find((one) => one.startsWith(`| ${id}`)) ?? '';
  return [line, line.replace(/(open|accepted|rejected|deferred|proposed)(?= \|)/, status)];
};

describe('where a decision stands is for people to say', () => {
  test.each([
    ['D-003', 'rejected', 'reject D-003'],
    ['D-003', 'deferred', 'defer D-003'],
    ['D-003', 'withdrawn', 'reject D-003'],
    ['D-003', 'implemented', 'accept D-003'],
    ['D-001', 'open', 'reopen D-001'],
    ['D-001', 'rejected', 'reject D-001'],
    ['D-001', 'superseded', 'supersede D-001'],
    ['D-004', 'accepted', 'accept D-004'],
    ['D-005', 'open', 'reopen D-005'],
  ])('%s to %s', (id, status, deed) => {
    expect(edited(...row(id, status))).toEqual(['deny', deed]);
  });

  test('also by another heading of the column, and for an item that comes along decided', () => {
    expect(edited('| Status |', '| X |')[0]).toBe('deny');
    expect(edited('\n## Carry', '| D-007 | No tar | rejected | |\n\n## Carry')).toEqual(['deny', 'reject D-007']);
    expect(told(judged({ 'decisions/0007.md': '# 7. Paint\n\nStatus: superseded\n\nBlue.\n' }))[0]).toBe('deny');
  });

  test('the way out names a command that a person can run', () => {
    const { reasons } = judged({ [PATH]: REGISTER.replace(...row('D-003', 'rejected')) });
    expect(reasons[0]?.hint).toBe('leave D-003 open, and ask a person to run "decisis reject D-003 --reason TEXT"');
  });
});

describe('what is decided is not taken away', () => {
  test('as a row, with the text, or with the file', () => {
    expect(edited(`${row('D-001', '')[0]}\n`, '')).toEqual(['deny', 'take away D-001, which is accepted']);
    expect(told(judged({ [PATH]: '' }))[0]).toBe('deny');
    expect(told(judged({ [PATH]: undefined }))[0]).toBe('deny');
  });

  test('a person has to agree to lose an open one', () => {
    expect(edited(`${row('D-003', '')[0]}\n`, '')).toEqual(['ask', 'take away D-003, which is open']);
  });

  test('a document that moves takes its decisions along', () => {
    expect(told(judged({ [PATH]: undefined, 'decisions/pier.md': REGISTER }))).toEqual(['allow']);
    const changed = REGISTER.replace('No crane', 'Cranes');
    expect(told(judged({ [PATH]: undefined, 'decisions/pier.md': changed }))[0]).toBe('ask');
  });
});

describe('the words of what is decided', () => {
  test.each([
    ['No crane at night', 'Cranes at night', 'D-001, which is accepted'],
    ['Paint it blue', 'Paint it red', 'D-004, which is rejected'],
    ['accepted | Ada', 'accepted | Bob', 'D-001, which is accepted'],
  ])('%s to %s: a person has to agree', (from, to, name) => {
    expect(edited(from, to)).toEqual(['ask', `change the words of ${name}`]);
  });

  test('may be written another way', () => {
    expect(edited('No crane at night', '**No crane** at  night')).toEqual(['allow']);
  });

  test('also of an item without an identifier', () => {
    const list = '# Open questions\n\n- Who sweeps?\n\n# Decided\n\n- [x] The quay is wet\n';
    const files = { 'decisions/list.md': list };
    const verdict = judged({ 'decisions/list.md': list.replace('is wet', 'is dry') }, files);
    expect(verdict.verdict).not.toBe('allow');
    expect(told(judged({ 'decisions/list.md': list.replace('sweeps', 'washes') }, files))).toEqual(['allow']);
  });
});

describe('what an agent may do', () => {
  test.each([
    ['a typo of an open item', 'sweeps the quay', 'sweeps this quay'],
    ['a proposal', '\n## Carry', '| D-007 | No tar | proposed | |\n\n## Carry'],
    ['an answer that it proposes', ...row('D-003', 'proposed')],
    ['the text around', 'They burn low.', 'They burn very low.'],
    ['an action that is done', '- [ ] HB-A', '- [x] HB-A'],
    ['an action that is not done after all', '- [x] HB-B', '- [ ] HB-B'],
    ['an action that goes', '- [x] HB-B: tell of silence\n', ''],
  ])('%s', (_, from, to) => {
    expect(edited(from, to)).toEqual(['allow']);
  });

  test('and people may do all of it', () => {
    const after = REGISTER.replace(...row('D-003', 'rejected')).replace('No crane', 'Cranes');
    expect(told(judged({ [PATH]: after }, undefined, 'person'))).toEqual(['allow']);
  });
});
