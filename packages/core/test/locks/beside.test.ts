import { describe, expect, test } from 'vitest';
import { lockFindings, locked, type Files } from './judge-repository.ts';

const ROWS = `# Quay decisions

| ID | Decision | Status | Outcome |
|---|---|---|---|
| D-001 | Mooring lines | accepted | Hemp; at most 4 lines a ship |
| D-002 | Bollards | open | |

## D-001 details

Rationale: steel snaps.
`;
const RECORD = `# 1. Lanterns

## Status

Accepted

## Context

Fog.

## Decision

Lanterns burn oil and have no wires.

## Consequences

Soot.
`;
const MADR = `---
status: accepted
date: 2026-01-02
---

# Watches

## Decision Outcome

Chosen option: "six hours", because crews asked for it.
`;
const FILES: Files = { 'docs/adr/0001-lanterns.md': RECORD, 'docs/adr/0002-watches.md': MADR, 'rows.md': ROWS };
const base = locked(FILES);

function judge(edit: Files, from: Files = base): string {
  return lockFindings({ ...from, ...edit }, from)
    .filter((line) => !/^lock\/(?:unlocked-statement|unbacked-acceptance)/.test(line))
    .join('\n');
}

const record = (text: string): Files => ({ 'docs/adr/0001-lanterns.md': text });
const madr = (text: string): Files => ({ 'docs/adr/0002-watches.md': text });
const rows = (text: string): Files => ({ 'rows.md': text });

describe('a second text or status beside a locked one', () => {
  test.each<readonly [string, Files, RegExp]>([
    [
      'a second decision section',
      record(`${RECORD}\n## Decision\n\nLanterns may have wires.\n`),
      /0001 .*"Lanterns may have wires/,
    ],
    ['another name of that section', record(`${RECORD}\n## Decision Outcome\n\nWires.\n`), /0001 .*"Wires/],
    [
      'a second outcome of a MADR record',
      madr(`${MADR}\n## Decision Outcome\n\nChosen option: "eight hours".\n`),
      /0002 .*eight hours/,
    ],
    [
      'a labelled line',
      record(RECORD.replace('Soot.', 'Soot.\n\n**Decision:** wires are fine')),
      /0001 .*wires are fine/,
    ],
    ['a second status section', record(`${RECORD}\n## Status\n\nRejected\n`), /0001 .*"Rejected"/],
    [
      'a second line in the status section',
      record(RECORD.replace('Accepted\n', 'Accepted\n\nRejected on 2026-02-02\n')),
      /0001 .*Rejected on/,
    ],
    [
      'a second status on the same line',
      record(RECORD.replace('Accepted\n', 'Accepted, then withdrawn\n')),
      /0001 .*withdrawn/,
    ],
    [
      'a second status key',
      madr(MADR.replace('status: accepted', 'status: accepted\nstatus: rejected')),
      /0002 .*"rejected"/,
    ],
    [
      'a second table',
      rows(`${ROWS}\n| ID | Outcome |\n|---|---|\n| D-001 | at most 9 lines |\n`),
      /D-001 .*at most 9 lines/,
    ],
    [
      'a status of decisions in a table about work',
      rows(`${ROWS}\n| ID | Work | Status |\n|---|---|---|\n| D-001 | hemp bought | deferred |\n`),
      /D-001 .*"deferred"/,
    ],
    [
      'a discussion that goes on',
      record(RECORD.replace('Accepted\n', 'Accepted\n\nIn progress: to be decided again\n')),
      /0001 .*to be decided again/,
    ],
    [
      'open again',
      rows(`${ROWS}\n| ID | Work | Status |\n|---|---|---|\n| D-001 | hemp bought | open |\n`),
      /D-001 .*"open"/,
    ],
    ['one word of another cell', rows(`${ROWS}\n## D-001\n\nDecision: lines\n`), /D-001 .*"lines"/],
    [
      'a second column',
      rows(
        ROWS.replace('| Outcome |', '| Outcome | Decision outcome |')
          .replace('|---|\n', '|---|---|\n')
          .replace('a ship |', 'a ship | at most 9 lines |'),
      ),
      /D-001 .*at most 9 lines/,
    ],
    [
      'a section of the item',
      rows(`${ROWS}\n## D-001 Mooring lines\n\nDecision: at most 9 lines.\n`),
      /D-001 .*at most 9 lines/,
    ],
  ])('%s', (_name, edit, expected) => {
    expect(judge(edit)).toMatch(expected);
  });

  test.each<readonly [string, Files]>([
    ['other sections', record(`${RECORD}\n## Notes\n\nDecided in the mess.\n\n## More Information\n\nNone.\n`)],
    ['the same decision told again', record(`${RECORD}\n## Decision\n\nLanterns burn oil and\nhave no **wires**.\n`)],
    ['a day behind the status', record(RECORD.replace('Accepted\n', 'Accepted on 2026-01-02\n'))],
    ['what it supersedes', record(RECORD.replace('Accepted\n', 'Accepted, supersedes nothing, amended by ADR-9\n'))],
    ['the line breaks of another system', record(RECORD.replaceAll('\n', '\r\n'))],
    [
      'a line of history under the status',
      record(RECORD.replace('Accepted\n', 'Accepted\n\nProposed on 2026-01-01\n')),
    ],
    ['why, in the section of the item', rows(`${ROWS}\nConsequences: more hemp.\n`)],
    ['another item', rows(`${ROWS}\n## D-003 Anchors\n\nStatus: rejected\n\nDecision: none.\n`)],
    [
      'the delivery of what was decided',
      rows(`${ROWS}\n## Delivery\n\n| ID | Work | Status |\n|---|---|---|\n| D-001 | hemp bought | in progress |\n`),
    ],
    ['work ahead', rows(`${ROWS}\n| ID | Work | State |\n|---|---|---|\n| D-001 | hemp bought | Planned for May |\n`)],
    [
      'work in another language',
      rows(`${ROWS}\n| ID | Work | Status |\n|---|---|---|\n| D-001 | Hanf | In Arbeit |\n`),
    ],
    ['work that started', record(RECORD.replace('Accepted\n', 'Accepted\n\nIn progress since 2026-02-01\n'))],
    ['the title again as what was decided', rows(`${ROWS}\n## D-001\n\nDecision: Mooring lines\n\nStatus: accepted\n`)],
    ['an outcome of an open item', rows(ROWS.replace('| open | |', '| accepted | Iron |'))],
  ])('amends nothing: %s', (_name, edit) => {
    expect(judge(edit)).toBe('');
  });

  test('another cell of the locked row again, but not what was left out', () => {
    const text = `# Quay

| ID | Decision | Status | Outcome | Crew | Options |
|---|---|---|---|---|---|
| D-001 | Mooring lines | accepted | Hemp | Wharf crew | Steel |
`;
    const from = locked({ 'rows.md': text });
    const again = (what: string): Files => rows(`${text}\n## D-001\n\nDecision: ${what}\n`);
    expect(judge(again('**Wharf crew**'), from)).toBe('');
    expect(judge(again('Steel'), from)).toMatch(/D-001 .*"Steel"/);
    expect(judge({ 'rows.md': (again('Iron')['rows.md'] as string).replace('Wharf crew', 'Iron') }, from)).toMatch(
      /D-001 .*"Iron"/,
    );
  });

  test('what stood beside it at the base is no change, wherever the document moves', () => {
    const beside = locked({ ...FILES, 'rows.md': `${ROWS}\n## D-001 Mooring lines\n\nDecision: hemp, four.\n` });
    expect(judge({ 'rows.md': (beside['rows.md'] as string).replace('steel', 'iron') }, beside)).toBe('');
    const { 'rows.md': text, ...rest } = beside;
    expect(lockFindings({ ...rest, 'moved.md': `${text as string}\nMore.\n` }, beside).join()).not.toMatch(/beside/);
  });
});

describe('a locked status that is taken out', () => {
  test.each<readonly [string, Files, RegExp]>([
    ['a key', madr(MADR.replace('status: accepted\n', '')), /0002 was locked as accepted, and no status says so/],
    ['the name of a key', madr(MADR.replace('status:', 'stat:')), /0002 was locked as accepted, and no status says so/],
    [
      'a section',
      record(RECORD.replace('## Status\n\nAccepted\n\n', '')),
      /0001 was locked as accepted, and no status says so/,
    ],
    [
      'a cell',
      rows(ROWS.replace('lines | accepted', 'lines |  ')),
      /D-001 was locked as accepted, and no status says so/,
    ],
    [
      'a cell that is struck',
      rows(ROWS.replace('lines | accepted', 'lines | ~~accepted~~')),
      /D-001 was locked as accepted/,
    ],
  ])('%s', (_name, edit, expected) => {
    expect(judge(edit)).toMatch(expected);
  });

  test('a status that a heading gives instead still says so, and one that was never written is not missed', () => {
    const without = locked({ 'docs/adr/0001-lanterns.md': RECORD.replace('## Status\n\nAccepted\n\n', '') });
    expect(judge(record((without['docs/adr/0001-lanterns.md'] as string).replace('Fog.', 'Mist.')), without)).toBe('');
  });
});

describe('a locked row that is struck out', () => {
  test.each([
    ['the outcome', ROWS.replace('Hemp; at most 4 lines a ship', '~~Hemp; at most 4 lines a ship~~')],
    ['the title', ROWS.replace('Mooring lines', '~~Mooring lines~~')],
    ['the identifier', ROWS.replace('D-001 |', '~~D-001~~ |')],
    ['the outcome in bold', ROWS.replace('Hemp; at most 4 lines a ship', '**~~Hemp; at most 4 lines a ship~~**')],
  ])('%s', (_name, text) => {
    expect(judge(rows(text))).toMatch(/D-001 was locked and now reads differently: .*~~/);
    expect(lockFindings({ ...base, 'rows.md': text }).join()).toMatch(/D-001 was locked and now reads differently/);
  });
});
