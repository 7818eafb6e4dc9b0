import { rgPath } from '@vscode/ripgrep';
import { expect, test } from 'vitest';
import { compareAttribution } from './compare-attribution.ts';

test('sentinels that run together find what each pattern finds alone', async () => {
  const { found, searched, differences } = await compareAttribution(7, 1000, rgPath);
  expect(differences).toEqual([]);
  // Were nothing found or compared, nothing would have been tried.
  expect(found).toBeGreaterThan(100);
  expect(searched).toBeGreaterThan(100);
});
