import { describe, expect, test } from 'vitest';
import { planOfText } from '../../test/plan-of-text.ts';
import { nameOfBlocker } from '../readiness/node-readiness.ts';

const text = (status: string, decision = 'open'): string => `# Quay

| ID | Decision | Status |
|---|---|---|
| D-001 | Crane type | ${decision} |

## Actions

| ID | Action | Status |
|---|---|---|
| A-1 | Order it | ${status} |
| A-2 | Sweep | open |
`;

function holders(status: string, decision?: string): readonly string[] {
  const node = planOfText({ text: text(status, decision) }).at('A-1');
  expect(node.state).toBe(node.blockers.length > 0 ? 'blocked' : 'ready');
  return node.blockers.map(nameOfBlocker);
}

describe('work whose own status speaks against its start', () => {
  test.each([
    'blocked',
    'on hold',
    'paused',
    'Deferred',
    'not ready',
    'proposed',
    'in progress, now blocked by the vendor',
    'zurückgestellt',
    'en pausa',
    'bloqueado',
    'em pausa',
    'en attente',
    'sospeso',
    'wstrzymane',
    'приостановлено',
    'tạm dừng',
    '暂停',
    '保留中',
    '보류',
    'مؤجل',
  ])('%s', (status) => {
    expect(holders(status)).toEqual([`its status "${status}"`]);
  });

  test('a "blocked" that names a decision waits for it, and no longer', () => {
    expect(holders('blocked (D-001)')).toEqual(['D-001']);
    expect(holders('blocked by D-001')).toEqual(['D-001']);
    expect(holders('blocked (D-001)', 'accepted')).toEqual([]);
    expect(holders('blocked (D-999)')).toContain('its status "blocked (D-999)"');
  });

  test('a gap is held up likewise', () => {
    const gaps = '# Gaps\n\n| ID | Gap | Status |\n|---|---|---|\n| G-1 | Survey | blocked |\n| G-2 | Rail | open |\n';
    const { at } = planOfText({ text: gaps });
    expect([at('G-1').state, at('G-2').state]).toEqual(['blocked', 'ready']);
  });
});

test.each(['open', 'ready', 'todo', 'planned', 'not blocked', 'not started', 'unblocked', '~~blocked~~ open'])(
  'work that is "%s" may start',
  (status) => {
    expect(holders(status)).toEqual([]);
  },
);

test.each(['in progress', 'running', 'started', 'läuft', 'en curso', 'em andamento', 'в работе', '进行中', '対応中'])(
  'work that is "%s" has started',
  (status) => {
    const { at } = planOfText({ text: text(status) });
    expect(at('A-1').state).toBe('started');
    expect(at('A-2').state).toBe('ready');
  },
);
