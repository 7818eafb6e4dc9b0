import { expect, test } from 'vitest';
import type { Config } from '../config.ts';
import { parseConfig } from '../parse-config.ts';

const REGISTER = '[[register]]\npath = "decisions.md"\n';
const FREEZE = '[[freeze]]\nname = "fair"\nfrom = "2026-12-01"\nto = "2026-12-31"\n';
const table = (head: string, values: Readonly<Record<string, string>>): string =>
  `[[${head}]]\n${Object.entries(values)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
    .join('')}`;

const suppression = { rule: 'resolution/overdue', reason: 'why' };
const exception = { decision: 'D-1', approver: 'mara', reason: 'why' };
const override = {
  finding: '0123456789abcdef',
  rule: 'resolution/overdue',
  by: 'mara',
  on: '2026-01-02',
  reason: 'why',
};
const freed = {
  item: 'D-1',
  'requested-by': 'ana',
  'approved-by': 'mara',
  reason: 'why',
  'risk-if-done': 'little',
  'risk-if-not': 'much',
};

test.each([
  ['suppression', suppression, 'reason', ''],
  ['exception', exception, 'approver', ''],
  ['exception', exception, 'reason', ''],
  ['override', override, 'by', ''],
  ['override', override, 'reason', ''],
  ['freeze.exception', freed, 'approved-by', FREEZE],
  ['freeze.exception', freed, 'requested-by', FREEZE],
  ['freeze.exception', freed, 'reason', FREEZE],
])('[[%s]] %j needs more than blanks as %s', async (head, values, key, before) => {
  const read = async (said: string): Promise<Config> =>
    await parseConfig('decisis.toml', `${REGISTER}${before}${table(head, { ...values, [key]: said })}`);
  const { policy } = await read('somebody, for a reason');
  expect(policy.invalidExceptions).toEqual([]);
  for (const blank of ['', ' ', '\t ', '\u00a0', '\u200b']) {
    // An exception that cannot be understood gives none, and fails nothing else.
    if (head === 'exception') {
      const refused = await read(blank);
      expect([refused.policy.exceptions.length, refused.policy.invalidExceptions.length]).toEqual([0, 1]);
    } else await expect(read(blank)).rejects.toMatchObject({ code: 'DCS_CONFIG_INVALID' });
  }
});
