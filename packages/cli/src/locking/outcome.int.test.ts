import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { applyWrites } from './outcome.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file that cannot be written gives those before it their old bytes back', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-outcome-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'yard.md'), 'old');
  writeFileSync(join(root, 'decisis.lock'), 'changed by somebody else');
  const writes = [
    { root, file: 'yard.md', before: bytes('old'), after: bytes('new') },
    { root, file: 'decisis.lock', before: bytes('as it was read'), after: bytes('locked') },
  ];
  expect(() => applyWrites(writes)).toThrow(/decisis\.lock changed while the edit was being made/);
  expect(readFileSync(join(root, 'yard.md'), 'utf8')).toBe('old');
  expect(readFileSync(join(root, 'decisis.lock'), 'utf8')).toBe('changed by somebody else');
  writeFileSync(join(root, 'decisis.lock'), 'as it was read');
  applyWrites(writes);
  expect(readFileSync(join(root, 'yard.md'), 'utf8')).toBe('new');
});
