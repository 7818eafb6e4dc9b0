import { expect, test } from 'vitest';
import type { VerifiedLock } from '../locking/verified-locks.ts';
import { renderVerified } from './render-verified.ts';
import type { Style } from './terminal.ts';

const PLAIN: Style = { width: 80, paint: (_role, text) => text, link: (text) => text };

const lock = (name: string, verdict: VerifiedLock['verdict']): VerifiedLock => ({
  key: `quay.md#${name}`,
  name,
  path: 'quay.md',
  line: 3,
  verdict,
  changes: [],
  approvals: [],
  challenges: [],
});

test('what lapsed or was superseded binds nothing, and is not counted with what holds', () => {
  const locks = [
    lock('Q-1', { kind: 'intact' }),
    lock('Q-2', { kind: 'lapsed' }),
    lock('Q-3', { kind: 'superseded', by: 'Q-1' }),
  ];
  expect(renderVerified(locks, [], PLAIN).at(-1)).toBe('1 of 1 locks hold, 1 lapsed, 1 superseded');
});
