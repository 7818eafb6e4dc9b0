import { describe, expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { CheckResult } from '../findings/check-result.ts';
import { findingWords } from '../findings/finding-words.ts';
import type { Override } from '../policy/override.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { check } from './check.ts';

const PATH = 'plans/kiln.md';
const TEXT = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| K-1 | Which kiln | open | fire | 2026-02-01 |
| K-2 | Which glaze | open | fire | 2026-09-01 |
`;
const SETTINGS = '[project]\n\n[[override]]\nreason = "x"\n';

interface Asked {
  readonly overrides: readonly Override[];
  readonly policy?: Partial<Policy>;
  readonly isPartial?: boolean;
  readonly text?: string;
}

function judge({ overrides, policy = {}, isPartial = false, text = TEXT }: Asked): CheckResult {
  return check({
    today: '2026-03-01',
    registers: [readRegister('kiln', PATH, [sourceOf(PATH, text)])],
    repository: {
      paths: () => ['decisis.toml'],
      has: (path) => path === 'decisis.toml',
      text: (path) => (path === 'decisis.toml' ? SETTINGS : undefined),
    },
    policy: { ...DEFAULT_POLICY, levels: { 'resolution/overdue': 'soft' }, failLevel: 'soft', ...policy, overrides },
    isPartial,
  });
}

const overdue = judge({ overrides: [] }).findings.find(({ finding }) => finding.ruleId === 'resolution/overdue');
const recorded: Override = {
  finding: overdue?.finding.fingerprint ?? '',
  rule: 'resolution/overdue',
  about: 'K-1',
  by: 'mara',
  on: '2026-02-10',
  reason: 'the bricks come in spring',
  until: undefined,
};
const told = ({ findings, fails }: CheckResult): readonly unknown[] => [
  fails,
  ...findings.map(({ finding, level, state, override }) => [
    finding.ruleId,
    `${level} ${state}`,
    override?.by ?? `${finding.location.path}:${finding.location.range.line} ${findingWords(finding).message}`,
  ]),
];
const OPEN = ['resolution/overdue', 'soft reported', `${PATH}:3 K-1 was due 2026-02-01, 28 days ago`];

describe('A-26 a soft finding that a person lets stand', () => {
  test('is information that says who did, and fails nothing any more', () => {
    expect(told(judge({ overrides: [] }))).toEqual([true, OPEN]);
    const result = judge({ overrides: [recorded] });
    expect(told(result)).toEqual([false, ['resolution/overdue', 'advisory reported', 'mara']]);
    expect(result.findings[0]?.finding.severity).toBe('info');
    expect(judge({ overrides: [recorded], policy: { failLevel: 'advisory' } }).fails).toBe(false);
  });

  test('comes back when the last day has passed', () => {
    expect(told(judge({ overrides: [{ ...recorded, until: '2026-03-01' }] }))[0]).toBe(false);
    expect(told(judge({ overrides: [{ ...recorded, until: '2026-02-28' }] }))).toEqual([
      true,
      [
        'override/expired',
        'soft reported',
        'decisis.toml:3 the override of resolution/overdue (K-1) by mara ended on 2026-02-28',
      ],
      OPEN,
    ]);
  });

  test('is refused for a hard finding, and for what nobody could judge', () => {
    expect(told(judge({ overrides: [recorded], policy: { levels: {} } }))).toEqual([
      true,
      [
        'override/refused',
        'hard reported',
        'decisis.toml:3 mara overrides resolution/overdue (K-1), which is hard: only soft findings can be overridden',
      ],
      ['resolution/overdue', 'hard reported', OPEN[2]],
    ]);
    const text = `${TEXT}\n<<<<<<< ours\nA kiln.\n=======\nTwo kilns.\n>>>>>>> theirs\n`;
    const soft = { levels: { document: 'soft', resolution: 'off' } } as const;
    const [marker] = judge({ overrides: [], policy: soft, text }).findings;
    expect(marker).toMatchObject({ level: 'hard', finding: { ruleId: 'document/conflict-marker' } });
    const override = {
      ...recorded,
      finding: marker?.finding.fingerprint ?? '',
      rule: 'document/conflict-marker',
      about: undefined,
    };
    const refused = judge({ overrides: [override], policy: soft, text });
    expect(told(refused).slice(0, 2)).toEqual([
      true,
      [
        'override/refused',
        'hard reported',
        'decisis.toml:3 mara overrides document/conflict-marker, which says that something could not be judged',
      ],
    ]);
    expect(refused.findings.filter((one) => one.override !== undefined)).toEqual([]);
  });

  test('is refused to somebody who may not decide what it is about', () => {
    const council = { body: 'Kiln Council', members: ['ines'], registers: [], areas: [], kinds: [], ids: ['K-1'] };
    const by = (name: string, ids = council.ids): readonly unknown[] =>
      told(judge({ overrides: [{ ...recorded, by: name }], policy: { authorities: [{ ...council, ids }] } }));
    expect(by('mara')).toEqual([
      true,
      [
        'override/refused',
        'hard reported',
        'decisis.toml:3 mara overrides resolution/overdue (K-1), but Kiln Council decides K-1',
      ],
      OPEN,
    ]);
    expect(by('@Ines')).toEqual([false, ['resolution/overdue', 'advisory reported', '@Ines']]);
    expect(by('kiln council')[0]).toBe(false);
    expect(by('mara', ['K-2'])).toEqual([false, ['resolution/overdue', 'advisory reported', 'mara']]);
  });

  test('is told when it lets nothing stand, but not of a part', () => {
    const other = { ...recorded, finding: '0'.repeat(16), about: 'K-9' };
    expect(told(judge({ overrides: [other] })).slice(1)).toEqual([
      [
        'override/unused',
        'soft reported',
        'decisis.toml:3 the override of resolution/overdue (K-9) by mara matches no finding',
      ],
      OPEN,
    ]);
    expect(told(judge({ overrides: [other], isPartial: true }))).toEqual([true, OPEN]);
    expect(told(judge({ overrides: [recorded], policy: { levels: { resolution: 'advisory' } } })).slice(1)).toEqual([
      [
        'override/unused',
        'soft reported',
        'decisis.toml:3 the override of resolution/overdue (K-1) by mara is of an advisory finding, which needs none',
      ],
      ['resolution/overdue', 'advisory reported', OPEN[2]],
    ]);
    expect(told(judge({ overrides: [recorded], policy: { levels: { resolution: 'off' } } }))).toEqual([false]);
  });
});
