import { expect, test } from 'vitest';
import { linkedPath } from './linked-path.ts';

test.each([
  ['docs/adr/README.md', '0003-tugs.md', 'docs/adr/0003-tugs.md'],
  ['docs/adr/README.md', './0003-tugs.md', 'docs/adr/0003-tugs.md'],
  ['docs/adr/README.md', '../plans/quay.md', 'docs/plans/quay.md'],
  ['docs/adr/README.md', '/plans/quay.md', 'plans/quay.md'],
  ['docs/adr/README.md', 'a%20b.md?plain=1', 'docs/adr/a b.md'],
  ['docs/adr/README.md', 'a%2.md', 'docs/adr/a%2.md'],
  ['README.md', '../quay.md', undefined],
])('in %s, %s leads to %s', (from, written, path) => {
  expect(linkedPath(from, written)).toBe(path);
});
