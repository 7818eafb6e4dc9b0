import { expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { claimsOf } from './claim.ts';
import { claimedIds, takenIds, type HeadsToCompare } from './compare-heads.ts';
import { idUsage } from './id-usage.ts';
import { unreadClaimsOf } from './unread-claims.ts';

const TEXT =
  '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| X-1 | Bridge | open |\n| X-2 | Lamp | open |\n\nX-3 | Boat | open\n\nV2 of the text.\n';

function compared(text: string): HeadsToCompare {
  const registers = [readRegister('docs/a.md', 'docs/a.md', [sourceOf('docs/a.md', text)])];
  return {
    judged: claimsOf(registers),
    heads: [],
    reservations: [],
    branches: new Set(),
    notCompared: () => [],
    unread: () => unreadClaimsOf(registers),
  };
}

test('an identifier in a line that was not read is in use, and none of a family without items is', () => {
  const [usage, ...others] = idUsage(compared(TEXT));
  expect(others).toEqual([]);
  expect(usage).toMatchObject({
    prefix: 'X-',
    here: 3,
    next: 'X-4',
    highest: { id: 'X-3', path: 'docs/a.md', line: 8 },
  });
  expect(claimedIds(compared(TEXT))).toContain('X-3');
  expect(takenIds(compared(TEXT), 'docs/a.md')).toContain('X-3');
});
