import { expect, test } from 'vitest';
import { sentinelOf } from '../../test/agent-context.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { withFigures } from './with-figures.ts';

const REGISTERS = ['quay.md', 'pier.md'].map((path) =>
  readRegister(path, path, [sourceOf(path, '# Open decisions\n\n## D-002 Quay\n\nStatus: open\n\nAll 86 berths.\n')]),
);
const policyOf = (decision: string): Policy => ({
  ...DEFAULT_POLICY,
  sentinels: [sentinelOf({ kind: 'count', decision, patterns: ['berth'], figure: { of: 'berths' } })],
});

test('a sentinel gets the number that its decision states as both bounds, also from settings that were kept as JSON', () => {
  const kept = JSON.parse(JSON.stringify(policyOf('quay.md:D-002'))) as Policy;
  for (const policy of [policyOf('quay.md:D-002'), kept])
    expect(withFigures(policy, REGISTERS).sentinels).toMatchObject([
      { least: 86, most: 86, figure: { reading: { value: 86, path: 'quay.md', line: 7 } } },
    ]);
});

test.each([
  ['D-002', 'several registers have D-002'],
  ['D-404', 'no register that was read has D-404'],
  ['dam.md:D-002', 'no register that was read has dam.md:D-002'],
])('without one decision %s there is no number', (decision, problem) => {
  const [sentinel] = withFigures(policyOf(decision), REGISTERS).sentinels;
  expect(sentinel).toMatchObject({ least: undefined, figure: { reading: { problem } } });
});
