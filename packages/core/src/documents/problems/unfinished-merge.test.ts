import { expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import { DEFAULT_POLICY } from '../../policy/policy.ts';
import { readRegister } from '../register.ts';
import { sourceOf } from '../source-text.ts';

const HEAD = '| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n';
const row = (id: string, due = '2026-05-01', owner = 'port'): string =>
  `| ${id} | Which crane ${id} | open | ${owner} | ${due} |\n`;
const nothing = { paths: () => [], has: () => false, text: () => undefined };

function judged(text: string) {
  const register = readRegister('open.md', 'open.md', [sourceOf('open.md', text)]);
  const { findings } = check({
    today: '2026-03-01',
    registers: [register],
    repository: nothing,
    policy: DEFAULT_POLICY,
  });
  return {
    items: register.items.map((item) => `${item.id} ${item.text('owner') ?? '-'} ${item.text('due') ?? '-'}`),
    found: findings.map(({ finding }) => `${finding.ruleId} ${finding.location.range.line}`),
  };
}
const MARKERS = (...lines: readonly number[]) => lines.map((line) => `document/conflict-marker ${line}`);

test('rows around and inside an unfinished merge are read, and nothing but the markers is told', () => {
  const text = `${HEAD}<<<<<<< ours\n${row('D-1')}=======\n${row('D-1', '2026-05-02', 'edge')}${row('D-4', '2026-05-04')}>>>>>>> theirs\n${row('D-2', '2026-05-05')}`;
  expect(judged(text)).toEqual({
    items: ['D-1 port 2026-05-01', 'D-4 port 2026-05-04', 'D-2 port 2026-05-05'],
    found: MARKERS(3, 8),
  });
});

test('what both sides started from is passed over, with line ends of any kind', () => {
  const text = `${HEAD}${row('D-1')}<<<<<<< ours\n${row('D-2', '2026-05-02')}||||||| 3f2a1b0\n${row('D-2', '2026-01-01')}=======\n${row('D-2', '2026-05-03')}>>>>>>> theirs\n${row('D-3', '2026-05-04')}`;
  const expected = {
    items: ['D-1 port 2026-05-01', 'D-2 port 2026-05-02', 'D-3 port 2026-05-04'],
    found: MARKERS(4, 10),
  };
  expect(judged(text)).toEqual(expected);
  expect(judged(text.replaceAll('\n', '\r\n'))).toEqual(expected);
});

test('sections that each side has are told neither as doubled nor as contradicting themselves', () => {
  const section = (status: string): string =>
    `## D-1: Which crane\n\n**Status:** ${status}\n**Owner:** port\n**Due:** 2026-05-01\n`;
  const text = `# Open\n\n<<<<<<< ours\n${section('open')}=======\n${section('deferred')}>>>>>>> theirs\n`;
  expect(judged(text).found).toEqual(MARKERS(3, 15));
});

test('a first marker that is alone changes nothing below it', () => {
  const text = `<<<<<<< ours\n\nOpen decisions\n=======\n\n${HEAD}${row('D-1')}`;
  expect(judged(text)).toEqual({ items: ['D-1 port 2026-05-01'], found: MARKERS(1) });
});

test('markers that a code block shows are none', () => {
  const text = `${HEAD}${row('D-1')}\n\`\`\`text\n<<<<<<< ours\n| D-1 | a |\n=======\n>>>>>>> theirs\n\`\`\`\n`;
  expect(judged(text)).toEqual({ items: ['D-1 port 2026-05-01'], found: [] });
});
