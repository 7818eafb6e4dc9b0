import { isDecisisError } from '@decisis/core';
import { expect, test } from 'vitest';
import { parseConfig } from '../parse-config.ts';

const HEAD = '[[trace]]\nname = "specs"\nregister = "open.md"\n';

test('a trace leads into documents, or to identifiers of others', async () => {
  const { policy } = await parseConfig(
    'decisis.toml',
    `${HEAD}in = ["specs/**"]\nkinds = ["stance"]\n${HEAD}from = ["needs.md"]\nids = ["R-"]\n`,
  );
  expect(policy.traces).toEqual([
    { name: 'specs', register: 'open.md', kinds: ['stance'], to: { within: ['specs/**'] } },
    { name: 'specs', register: 'open.md', kinds: [], to: { from: ['needs.md'], beginnings: ['R-'] } },
  ]);
});

test.each(['', 'in = []\n', 'from = ["a.md"]\n', 'ids = ["R-"]\n', 'in = ["b/**"]\nfrom = ["a.md"]\nids = ["R-"]\n'])(
  'one that does not say where, or says both, is refused: %j',
  async (rest) => {
    const error: unknown = await parseConfig('decisis.toml', HEAD + rest).catch((thrown: unknown) => thrown);
    expect(isDecisisError(error, 'DCS_CONFIG_INVALID') && error.data.problem).toBe('does not say where it leads');
  },
);
