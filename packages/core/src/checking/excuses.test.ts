import { describe, expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { renderBaseline } from '../findings/baseline.ts';
import type { CheckResult } from '../findings/check-result.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { check } from './check.ts';

const PATH = 'plans/open.md';
const BASELINE = DEFAULT_POLICY.baseline;

interface State {
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly base?: { readonly text: string; readonly files?: Readonly<Record<string, string>> };
  readonly policy?: Partial<Policy>;
  readonly isPartial?: boolean;
}

const viewOf = (files: Readonly<Record<string, string>> = {}) => ({
  paths: () => Object.keys(files),
  has: (path: string) => files[path] !== undefined,
  text: (path: string) => files[path],
});
const registersOf = (text: string) => [readRegister('open', PATH, [sourceOf(PATH, text)])];

function judge({ text, files, base, policy, isPartial = false }: State): CheckResult {
  const change =
    base === undefined
      ? {}
      : {
          change: {
            base: 'b'.repeat(40),
            files: () => [],
            registers: () => registersOf(base.text),
            repository: viewOf(base.files),
            missing: [],
          },
        };
  return check({
    today: '2026-03-01',
    registers: registersOf(text),
    repository: viewOf(files),
    policy: { ...DEFAULT_POLICY, ...policy },
    isPartial,
    ...change,
  });
}

// That a change touches the baseline is told by a rule of its own.
const shown = ({ findings }: CheckResult) =>
  findings
    .filter(({ finding }) => finding.ruleId !== 'policy/judged-by-base')
    .map(({ finding, state }) => `${finding.ruleId} ${finding.item ?? '-'} ${state}`);

const row = (id: string, rest = ''): string => `| ${id} | Which crane${rest} | open | quay | 2026-02-01 |\n`;
const register = (...rows: readonly string[]): string =>
  `| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n${rows.join('')}`;
const OVERDUE = { rule: 'resolution/overdue', item: undefined, path: undefined, until: undefined };
const WHY = '<!-- decisis-ignore resolution/overdue: the crane is on its way -->';

describe('A-02 suppressions', () => {
  test('of decisis.toml excuse by rule, item and path, with the reason', () => {
    const suppressions = [{ ...OVERDUE, item: 'C-1', path: '**', reason: 'the crane is on its way' }];
    const result = judge({ text: register(row('C-1'), row('C-2')), policy: { suppressions } });
    expect(shown(result)).toEqual(['resolution/overdue C-1 suppressed', 'resolution/overdue C-2 reported']);
    expect(result.findings[0]?.suppression?.reason).toBe('the crane is on its way');
    expect(result.fails).toBe(true);
  });

  test('in a document speak of their line', () => {
    const result = judge({ text: register(row('C-1', ` ${WHY}`), row('C-2')) });
    expect(shown(result)).toEqual(['resolution/overdue C-1 suppressed', 'resolution/overdue C-2 reported']);
  });

  test('above a heading speak of the item under it', () => {
    const text = `${WHY}\n\n## D-1: Which crane\n\nStatus: open\nDue: 2026-02-01\n\n## D-2: Which rope\n\nStatus: open\nDue: 2026-02-01\n`;
    expect(shown(judge({ text }))).toEqual(['resolution/overdue D-1 suppressed', 'resolution/overdue D-2 reported']);
  });

  test('in a block of code are examples', () => {
    expect(shown(judge({ text: `\`\`\`\n${WHY}\n\`\`\`\nUse \`${WHY}\`.\n\n${register(row('C-1'))}` }))).toEqual([
      'resolution/overdue C-1 reported',
    ]);
  });

  test('without a reason are refused', () => {
    const text = register(row('C-1', ' <!-- decisis-ignore resolution/overdue -->'));
    expect(shown(judge({ text })).toSorted()).toEqual([
      'resolution/overdue C-1 reported',
      'suppression/no-reason - reported',
    ]);
  });

  test.each(['until 2026-13-01', 'untill 2027-01-01', 'until', 'until next week', 'and another'])(
    'that end or go on in %j are refused and told',
    (rest) => {
      const text = register(row('C-1', ` <!-- decisis-ignore resolution/overdue ${rest}: soon -->`));
      const result = judge({ text });
      expect(shown(result).toSorted()).toEqual([
        'resolution/overdue C-1 reported',
        'suppression/not-understood - reported',
      ]);
      const mistyped = register(row('C-1', ` <!-- decisis-ignored resolution/overdue: soon -->`));
      expect(shown(judge({ text: mistyped }))).toContain('suppression/not-understood - reported');
    },
  );

  test('end after their last day', () => {
    const until = (day: string): string[] =>
      shown(judge({ text: register(row('C-1', ` <!-- decisis-ignore resolution/overdue until ${day}: soon -->`)) }));
    expect(until('2026-03-01')).toEqual(['resolution/overdue C-1 suppressed']);
    expect(until('2026-02-28').toSorted()).toEqual([
      'resolution/overdue C-1 reported',
      'suppression/expired - reported',
    ]);
  });

  test('that match nothing are told at their place in decisis.toml; not by a run that looked at a part', () => {
    const suppressions = [{ ...OVERDUE, item: 'C-9', reason: 'long gone' }];
    const files = { 'decisis.toml': '# x\n[[suppression]]\nrule = "resolution/overdue"\n' };
    const text = register('| C-1 | Which crane | accepted | quay | |\n');
    const [unused] = judge({ text, files, policy: { suppressions } }).findings;
    expect([unused?.finding.ruleId, unused?.finding.location.range.line]).toEqual(['suppression/unused', 2]);
    expect(judge({ text, files, policy: { suppressions }, isPartial: true }).findings).toEqual([]);
  });

  test('brought along by a change do not count, those of the base do, also on another line', () => {
    const text = register(row('C-1', ` ${WHY}`));
    expect(shown(judge({ text, base: { text: register(row('C-1')) } }))).toEqual([
      'suppression/not-on-base - reported',
      'resolution/overdue C-1 reported',
    ]);
    expect(shown(judge({ text: `\n${text}`, base: { text } }))).toEqual(['resolution/overdue C-1 suppressed']);
    const twice = register(row('C-1', ` ${WHY}`), row('C-2', ` ${WHY}`));
    expect(shown(judge({ text: twice, base: { text } }))).toContain('resolution/overdue C-2 reported');
  });
});

const baselineOf = (...ids: readonly string[]): string =>
  renderBaseline(judge({ text: register(...ids.map((id) => row(id))) }).findings.map(({ finding }) => finding));

describe('A-03 the baseline', () => {
  test('accepts what was there; what is new fails', () => {
    const files = { [BASELINE]: baselineOf('C-1') };
    expect(judge({ text: register(row('C-1')), files }).fails).toBe(false);
    const result = judge({ text: `\n\n${register(row('C-2'), row('C-1'))}`, files });
    expect(shown(result)).toEqual(['resolution/overdue C-2 reported', 'resolution/overdue C-1 accepted']);
    expect(result.fails).toBe(true);
  });

  test('an entry that nothing needs is a finding at its line; not in a run that did not look there', () => {
    const files = { [BASELINE]: baselineOf('C-1', 'C-2') };
    const stale = judge({ text: register(row('C-1')), files }).findings.find(({ state }) => state === 'reported');
    expect([stale?.finding.ruleId, stale?.finding.location.path, stale?.finding.location.range.line]).toEqual([
      'baseline/stale',
      BASELINE,
      5,
    ]);
    const elsewhere = { [BASELINE]: baselineOf('C-1').replaceAll(PATH, 'plans/other.md') };
    const text = register('| C-1 | Which crane | accepted | quay | |\n');
    expect(judge({ text, files: elsewhere, isPartial: true }).findings).toEqual([]);
    expect(shown(judge({ text, files: elsewhere }))).toEqual(['baseline/stale - reported']);
  });

  test('one that cannot be read accepts nothing and fails', () => {
    const broken = { [BASELINE]: `<<<<<<< ours\n${baselineOf('C-1')}` };
    const result = judge({ text: register(row('C-1')), files: broken });
    expect(shown(result)).toEqual(['baseline/unreadable - reported', 'resolution/overdue C-1 reported']);
    const clean = judge({ text: register('| C-1 | Which crane | accepted | quay | |\n'), files: broken });
    expect(clean.fails).toBe(true);
  });

  test('of a change is that of its base, and may only shrink', () => {
    const text = register(row('C-1'), row('C-2'));
    const base = { text: register(row('C-1')), files: { [BASELINE]: baselineOf('C-1') } };
    const grown = judge({ text, files: { [BASELINE]: baselineOf('C-1', 'C-2') }, base });
    expect(shown(grown)).toEqual([
      'baseline/grew - reported',
      'resolution/overdue C-1 accepted',
      'resolution/overdue C-2 reported',
    ]);
    const shrunk = judge({ text: register(row('C-1')), files: { [BASELINE]: baselineOf() }, base });
    expect(shown(shrunk)).toEqual(['resolution/overdue C-1 accepted']);
  });

  test('that a change brings as the first one accepts what the base has, and nothing more', () => {
    const base = { text: register(row('C-1')) };
    const result = judge({
      text: register(row('C-1'), row('C-2')),
      files: { [BASELINE]: baselineOf('C-1', 'C-2') },
      base,
    });
    expect(shown(result)).toEqual([
      'baseline/grew - reported',
      'resolution/overdue C-1 accepted',
      'resolution/overdue C-2 reported',
    ]);
  });
});

test('a run by some rules names those that found nothing', () => {
  const registers = registersOf(register(row('C-1')));
  const isWanted = (rule: string): boolean => rule === 'resolution/overdue' || rule === 'resolution/missing-owner';
  const result = check({ today: '2026-03-01', registers, repository: viewOf(), policy: DEFAULT_POLICY, isWanted });
  expect(result.passed).toEqual(['resolution/missing-owner']);
  expect(result.checked.rules).toBe(2);
  // Some findings are made by reading or by generating, which are no less rules.
  const generated = check({
    today: '2026-03-01',
    registers,
    repository: viewOf(),
    policy: DEFAULT_POLICY,
    isWanted: (rule) => rule.startsWith('generated/'),
  });
  expect(generated.checked.rules).toBe(generated.passed.length);
  expect(generated.passed.length).toBeGreaterThan(0);
});

test('another wrong option, or another wrong body, is another finding, which no baseline holds', () => {
  const text = (option: string, decider: string, due: string) =>
    `## D-1: Pick the wood\n\nStatus: open\nOwner: mill\nDue: ${due}\n\n### Option A: oak\n\nHard.\n\n### Option B: elm\n\nCheap.\n\nRecommendation: Option ${option}\n\n## D-2: Paint\n\nStatus: accepted\nDecided by: ${decider}\n`;
  const authorities = [{ body: 'Council', members: [], registers: [], areas: [], kinds: [], ids: [] }];
  const before = judge({ text: text('C', 'Zoe', '2025-01-01'), policy: { authorities } });
  const files = { [BASELINE]: renderBaseline(before.findings.map(({ finding }) => finding)) };
  const left = (after: string) =>
    judge({ text: after, files, policy: { authorities } }).findings.flatMap(({ state, finding }) =>
      state === 'reported' && finding.ruleId !== 'baseline/stale' ? [finding.ruleId] : [],
    );
  expect(before.findings.map(({ finding }) => finding.ruleId)).toEqual(
    expect.arrayContaining(['option/unknown-choice', 'authority/wrong-body', 'resolution/overdue']),
  );
  expect(left(`\nMore text.\n\n${text('C', '**Zoe**', '2025-01-01')}`)).toEqual([]);
  expect(left(text('C', 'Zoe', '2025-02-01'))).toEqual([]);
  expect(left(text('D', 'Zoe', '2025-01-01'))).toEqual(['option/unknown-choice']);
  expect(left(text('C', 'Max', '2025-01-01'))).toEqual(['authority/wrong-body']);
});
