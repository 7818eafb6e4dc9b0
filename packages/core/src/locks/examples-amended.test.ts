import { expect, test } from 'vitest';
import { areExamplesAmended } from './examples-amended.ts';

test.each([
  ['1400', '1420'],
  ['every 4 metres', 'every 6 metres'],
  ['30 days', '4 weeks'],
  ['v1.2', 'v2.0.1-rc1'],
  ['10.0.0.0/8', 'fd00::/8'],
  ['https://a.example/x', 'db.internal'],
  ['containers', 'threads'],
  ['thin ropes of hemp', 'wire'],
])('another value is an amendment: %s, %s', (before, after) => {
  expect(areExamplesAmended([before], [after])).toBe(true);
});

test.each([
  [[], ['or shared with others']],
  [[], ['9000']],
  [['1400'], []],
  [['1400'], ['or 9000']],
  [['1400'], ['or-9000']],
  [['1400'], ['1400, 9000']],
  [['1400'], ['9000 shared']],
  [['1400'], ['as you like']],
  [['containers'], ['containers or threads']],
  [['containers'], ['threads, shared ones too']],
  [['containers'], ['no containers']],
  [['containers'], ['threads with a shared store']],
  [['containers'], ['one thread that all the tenants share']],
  [['every 4 metres'], ['about 4 metres']],
])('anything else is a change: %j, %j', (before, after) => {
  expect(areExamplesAmended(before, after)).toBe(false);
});
