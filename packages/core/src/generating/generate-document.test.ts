import { expect, test } from 'vitest';
import { checkContextOf } from '../checking/check-context-of.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { compareLog } from './compare-log.ts';
import { generateDocument } from './generate-document.ts';
import { isGeneratedText } from '../model/generated-mark.ts';

const nothing = { paths: () => [], has: () => false, text: () => undefined };

function registersOf(files: Readonly<Record<string, string>>) {
  const registers = Object.entries(files).map(([path, text]) => readRegister(path, path, [sourceOf(path, text)]));
  return checkContextOf({ today: '2026-03-01', registers, repository: nothing, policy: DEFAULT_POLICY }).registers;
}

const FERRY = `# Ferry decisions

Last updated: 2026-02-01

| ID | Decision | Status | Owner | Due | Recommended default | Impact if delayed |
|---|---|---|---|---|---|---|
| F-1 | Which ticket system | accepted | sales | 2026-01-10 | Keep paper | none |
| F-2 | Fuel of the new ferry | open | fleet | 2026-04-01 | Diesel | Blocks M2 and WS1 design |
| F-3 | Night crossings | rejected | crew | 2026-01-20 | None | none |
| F-4 | Colour of the hull | open | | TBD | White | none |

## F-2: Fuel of the new ferry

### Options

#### Option A: Diesel

Advantages:
- Known to the crew

#### Option B: Battery (recommended)

Disadvantages:
- Needs a pier with current

### Recommendation

**Option B**, since the crossing is short.

### Rollback implication

Sell the battery.

## Rules

- Every decision needs: owner, due date, and rollback.
`;

const subject = { registers: registersOf({ 'plans/ferry.md': FERRY }), path: 'docs/out.md' };

test('the log holds what was decided, and tells a default as what it is', () => {
  const log = generateDocument('log', subject);
  expect(log).toContain(
    '| [F-1](../plans/ferry.md) | Which ticket system | not recorded; the default was: Keep paper | sales |',
  );
  expect(log).toContain('## Not adopted');
  expect(log).toMatch(/F-3.*rejected/);
  expect(log).not.toContain('F-2');
  expect(isGeneratedText(log)).toBe(true);
});

test('the log holds a decision once, though a hand-written log is a register, too', () => {
  const written = `# Decision log

| Decision ID | Outcome | Approved by | Approval date | Notes |
|---|---|---|---|---|
| F-1 | approved | ferry council | 2026-01-09 | tickets stay on paper |
| F-9 | approved | ferry council | 2026-01-09 | a bench on deck |
`;
  const registers = registersOf({ 'logs/decision-log.md': written, 'plans/ferry.md': FERRY });
  const log = generateDocument('log', { registers, path: 'out.md' });
  expect(log.split('\n').filter((line) => line.includes('F-1'))).toEqual([
    '| [F-1](plans/ferry.md) | Which ticket system | approved: tickets stay on paper | sales | 2026-01-09 | ferry council |',
  ]);
  expect(log).toContain('[F-9](logs/decision-log.md)');
  const twin = generateDocument('log', {
    registers: registersOf({ 'a.md': FERRY, 'b.md': FERRY.replace('Which ticket system', 'Which rope') }),
    path: 'out.md',
  });
  expect(twin).toContain('Which rope');
  expect(twin).toContain('Which ticket system');
});

test('what was replaced or withdrawn stands by itself: it was adopted once', () => {
  const text = `| ID | Decision | Status |
|---|---|---|
| F-1 | Wooden pier | superseded by F-2 |
| F-2 | Steel pier | accepted |
| F-3 | Night ferry | rejected |
| F-4 | Paper tickets | deprecated |
`;
  const log = generateDocument('log', { registers: registersOf({ 'ferry.md': text }), path: 'out.md' });
  const sections = log.split(/^## /m).slice(1);
  expect(sections.map((section) => [section.split('\n')[0], section.match(/F-\d(?=\])/g)])).toEqual([
    ['Accepted', ['F-2']],
    ['Superseded and deprecated', ['F-1', 'F-4']],
    ['Not adopted', ['F-3']],
  ]);
});

test('an outcome that goes on in a list below it is told with the list', () => {
  const text = `# Ferry\n\n## F-1: Tickets\n\nStatus: accepted\n\nOutcome: Paper is kept. In steps:\n\n  1. Paper on deck.\n  2. Codes at the pier\n\nReason: it rains.\n\n## F-2: Fuel\n\nStatus: accepted\n\nOutcome: Diesel\n`;
  const registers = registersOf({ 'ferry.md': text });
  for (const kind of ['log', 'index'] as const) {
    const made = generateDocument(kind, { registers, path: 'out.md' });
    expect(made).toContain('Paper is kept. In steps: Paper on deck; Codes at the pier');
    expect(made).not.toContain('rains');
  }
});

test('the packet holds what waits, the most urgent first, with options, cost of delay and what is missing', () => {
  const packet = generateDocument('packet', subject);
  expect(packet.indexOf('## F-2')).toBeLessThan(packet.indexOf('## F-4'));
  expect(packet).toContain('- **Holds up:** M2, WS1 design');
  expect(packet).toContain('- **B: Battery** (recommended)\n  - against: Needs a pier with current');
  expect(packet).toContain('- **A: Diesel**\n  - for: Known to the crew');
  expect(packet).toContain('Missing, and asked for by the register: owner, due, rollback.');
  expect(packet).toMatch(/Text that is approved: `sha256:[0-9a-f]{64}`/);
  expect(packet).not.toContain('F-1');
});

test('the packet asks of an item what the register demands of it now, and tells what it demands of approved ones apart', () => {
  const rules = (...sentences: string[]): string =>
    FERRY.replace(
      '- Every decision needs: owner, due date, and rollback.',
      sentences.map((one) => `- ${one}`).join('\n'),
    );
  const asked = (text: string): readonly string[] =>
    generateDocument('packet', { registers: registersOf({ 'f.md': text }), path: undefined })
      .split('\n')
      .filter((line) => /asked for by the register|the register asks|register demands/.test(line));
  expect(
    asked(rules('Approved decisions must record a rollback plan.', 'Every open decision must have a due date.')),
  ).toEqual([
    'Everything that the register asks for is there.',
    'Missing, and asked for by the register: due. The register demands of approved decisions, and it has not: rollback.',
  ]);
  expect(asked(rules('Approved decisions must record a rollback plan.'))).toEqual([
    'Everything that the register asks for is there.',
    'The register demands of approved decisions, and it has not: rollback.',
  ]);
  expect(asked(rules('Every open decision must have an owner.', 'Every decision must have a due date.'))).toEqual([
    'Everything that the register asks for is there.',
    'Missing, and asked for by the register: owner, due.',
  ]);
});

test('the digest of a packet changes with every byte of the item, and with no other', () => {
  const digestOf = (text: string) =>
    /## F-2[^]*?sha256:([0-9a-f]+)/.exec(
      generateDocument('packet', { registers: registersOf({ 'f.md': text }), path: undefined }),
    )?.[1];
  expect(digestOf(FERRY.replace('Sell the battery', 'Sell the batteries'))).not.toBe(digestOf(FERRY));
  expect(digestOf(FERRY.replace('White', 'Blue'))).toBe(digestOf(FERRY));
});

test('the index lists statements with their source; where some are locked, only those', () => {
  const index = generateDocument('index', subject);
  expect(index).toContain('- **Which ticket system.**  \n  Source: F-1 in `plans/ferry.md`');
  expect(index).not.toContain('Night crossings');
  const locked = FERRY.replace('| accepted |', '| locked |').replace('| rejected |', '| accepted |');
  const some = generateDocument('index', { registers: registersOf({ 'plans/ferry.md': locked }), path: undefined });
  expect(some).toContain('Which ticket system');
  expect(some).not.toContain('Night crossings');
});

test('the matrix sets decisions against the parts of the plan they hold up', () => {
  const matrix = generateDocument('matrix', subject);
  expect(matrix).toContain('| ID | Decision | Status | M2 | WS1 design |');
  expect(matrix).toContain('| open | waits for fleet | waits for fleet |');
});

test('the calendar has a day for each date, lines of at most 75 octets, and CRLF', () => {
  const long = FERRY.replace('Fuel of the new ferry', `Fuel, of; the \\ ferry — ${'ü'.repeat(90)}`);
  const text = generateDocument('calendar', { registers: registersOf({ 'f.md': long }), path: undefined });
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(
    `SUMMARY:Decide F-2: Fuel\\, of\\; the \\\\ ferry — ${'ü'.repeat(90)}`,
  );
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('DTSTART;VALUE=DATE:20260401\r\n');
});

test('the feed is ordered by the dates of the documents and the same on every day', () => {
  const feed = generateDocument('feed', subject);
  expect(feed).toContain('<updated>2026-02-01T00:00:00Z</updated>');
  expect(feed.match(/<entry>/g)).toHaveLength(4);
});

test('CSV quotes every cell and calculates nothing', () => {
  const text = FERRY.replace('Which ticket system', '=1+1 "x"');
  const csv = generateDocument('csv', { registers: registersOf({ 'f.md': text }), path: undefined });
  expect(csv.split('\r\n')[1]).toContain(`"'=1+1 ""x"""`);
});

test('a log that people write is compared: missing, unknown, another status', () => {
  const written = `# Decision log

| ID | Decision | Status |
|---|---|---|
| F-2 | Fuel of the new ferry | accepted |
| F-9 | Lifeboats | accepted |
`;
  const [log] = registersOf({ 'log.md': written });
  if (log === undefined) throw new Error('the log was not read');
  const found = compareLog(subject.registers, log).map((one) =>
    one.kind === 'unknown' ? [one.kind, one.id, one.line] : [one.kind, one.item.name],
  );
  expect(found).toEqual([
    ['missing', 'F-1'],
    ['status', 'F-2'],
    ['missing', 'F-3'],
    ['unknown', 'F-9', 6],
  ]);
});

test('log and packet name the owner that lists name: who decides, where a record has no place for an owner', () => {
  const record = (status: string): string =>
    `---\nstatus: ${status}\ndecision-makers: Ann, Bo\n---\n\n# Dredge the basin\n\n## Context and Problem Statement\n\nMud.\n\n## Decision Outcome\n\nDo it.\n`;
  const registers = registersOf({ 'adr/0001-dredge.md': record('accepted'), 'adr/0002-dredge.md': record('proposed') });
  expect(generateDocument('log', { registers, path: undefined })).toContain('| Do it. | Ann, Bo | Ann, Bo |');
  expect(generateDocument('packet', { registers, path: undefined })).toContain('- **Owner:** Ann, Bo\n');
});

test('the packet says of a record that has only a title that nothing tells yet what is decided', () => {
  const empty =
    '---\nstatus: proposed\n---\n\n# Light the quay\n\n## Context and Problem Statement\n\n## Decision Outcome\n';
  const packet = (text: string): string =>
    generateDocument('packet', { registers: registersOf({ 'adr/0001-lamps.md': text }), path: undefined });
  expect(packet(empty)).toContain('### What it needs to pass\n\nNothing says yet what is to be decided: ');
  expect(packet(empty.replace('Statement\n', 'Statement\n\nFog.\n'))).toContain(
    'Everything that the register asks for is there.',
  );
});
