import { expect, test } from 'vitest';
import { readDocument } from '../../documents/read-register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { readContingentActions } from './contingent-actions.ts';

const actions = (text: string): string[] =>
  readContingentActions(readDocument(sourceOf('plan.md', text)).outline).map(
    ({ condition, action, before }) => `${condition} | ${action} | ${before}`,
  );

test.each([
  ['If the probe fails, order a second one before Phase 2.', 'the probe fails | order a second one | Phase 2'],
  [
    'Sentinel: if the probe\nfails, then order a **second** one\nbefore M3.',
    'the probe fails | order a second one | M3',
  ],
  [
    '- Falls der Ofen ausfällt, einen zweiten bestellen vor Phase 1',
    'der Ofen ausfällt | einen zweiten bestellen | Phase 1',
  ],
])('%j', (text, expected) => {
  expect(actions(`# Plan\n\n${text}\n`)).toEqual([expected]);
});

test.each([
  'If the probe fails, order a second one before long.',
  'Order a second one before Phase 2.',
  'If the probe fails, nothing happens.',
  'Ask whether the oven, if new, runs before Phase 2.',
  '| If the probe fails, order one before Phase 2. |\n|---|\n',
])('is none: %j', (text) => {
  expect(actions(`# Plan\n\n\`\`\`\nIf a, b before Phase 2.\n\`\`\`\n\n${text}\n`)).toEqual([]);
});
