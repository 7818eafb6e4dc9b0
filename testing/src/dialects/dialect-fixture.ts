import type { DialectName, FieldName } from '@decisis/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../fixtures/dialects');

/** One document of the project's own in one dialect, and what a person finds in it. */
export interface DialectFixture {
  /** Folder and file below `testing/fixtures/dialects`, without `.fixture`. */
  readonly name: string;
  /** Path under which the document is read; some dialects are told by it. */
  readonly path: string;
  readonly dialects: readonly DialectName[];
  /** Identifiers, or keys where there are none, with status. */
  readonly items: Readonly<Record<string, string>>;
  /** Some fields that must be read: `key field`, and its value. */
  readonly fields: ReadonlyArray<readonly [key: string, name: FieldName, text: string]>;
  /** How an item is added and removed, where the dialect can carry it: the identifier or key that the new item gets. */
  readonly added: string | undefined;
  readonly removed: string | undefined;
}

/** The text of a fixture. */
export function fixtureText(fixture: DialectFixture): string {
  return readFileSync(join(FOLDER, `${fixture.name}.fixture`), 'utf8');
}

/** Every fixture of the conformance suite. */
export const DIALECT_FIXTURES: readonly DialectFixture[] = [
  {
    name: 'table-register/ferry-open-decisions',
    path: 'plans/ferry-open-decisions.md',
    dialects: ['table-register'],
    items: { 'FD-001': 'accepted', 'FD-002': 'open', 'FD-003': 'open', 'FD-010': 'deferred' },
    fields: [
      ['FD-001', 'default', 'keep `paper | card` until June'],
      ['FD-002', 'title', '**Seat maps** for the small boats'],
      ['FD-010', 'owner', 'Zoë Ångström'],
    ],
    added: 'FD-011',
    removed: 'FD-002',
  },
  {
    name: 'table-register/library-padded',
    path: 'plans/library-decisions.md',
    dialects: ['table-register'],
    items: { 'LM-01': 'accepted', 'LM-02': 'open', 'LM-03': 'open', 'LM-04': 'deferred' },
    fields: [['LM-02', 'due', '27.02.2026']],
    added: 'LM-05',
    removed: 'LM-04',
  },
  {
    name: 'table-register/garden-with-details',
    path: 'garden/decisions.md',
    dialects: ['table-register'],
    items: { 'GQ-1': 'open', 'GQ-2': 'accepted' },
    fields: [
      ['GQ-1', 'impact', 'two members are allergic, see GQ-2 for the gate.'],
      ['GQ-2', 'outcome', 'the last one to leave; the key hangs in the shed.'],
    ],
    added: 'GQ-3',
    removed: 'GQ-2',
  },
  {
    name: 'heading-per-decision/observatory',
    path: 'observatory/decisions.md',
    dialects: ['heading-per-decision'],
    items: { 'OB-1': 'open', 'OB-2': 'accepted', 'OB-3': 'deferred' },
    fields: [
      ['OB-1', 'owner', 'Ravi'],
      ['OB-2', 'rationale', 'visitors asked for it,\nand the heating allows it.'],
    ],
    added: 'OB-4',
    removed: 'OB-3',
  },
  {
    name: 'heading-per-decision/theatre-anchors',
    path: 'theatre/open-items.md',
    dialects: ['heading-per-decision'],
    items: { 'TH-01': 'accepted', 'TH-02': 'open' },
    fields: [['TH-02', 'due', '2026-09-15']],
    added: 'TH-03',
    removed: 'TH-01',
  },
  {
    name: 'plain-text/weather-station',
    path: 'notes/weather-station.txt',
    dialects: ['plain-text'],
    items: { 'WD-1': 'open', 'WD-2': 'open', 'WD-3': 'accepted' },
    fields: [['WD-2', 'owner', 'county electrician']],
    added: 'WD-4',
    removed: undefined,
  },
  {
    name: 'question-list/bakery',
    path: 'bakery/open-questions.md',
    dialects: ['question-list'],
    items: { Q1: 'open', Q2: 'open', Q3: 'open' },
    fields: [['Q1', 'owner', 'Noor']],
    added: 'Q4',
    removed: 'Q2',
  },
  {
    name: 'locked-index/railway',
    path: 'club/decisions-locked.md',
    dialects: ['locked-index'],
    items: {
      'the-layout-is-built-in-h0': 'accepted',
      'trains-run-clockwise-on-open-days': 'accepted',
      'children-may-drive-the-red-locomotive': 'accepted',
    },
    fields: [['the-layout-is-built-in-h0', 'title', 'The layout is built in H0.']],
    added: 'something-new-to-settle',
    removed: 'trains-run-clockwise-on-open-days',
  },
  {
    name: 'checkbox-list/choir',
    path: 'choir/open-decisions.md',
    dialects: ['checkbox-list'],
    items: { 'which-hall-in-ghent': 'open', 'do-we-travel-by-train': 'accepted', 'who-carries-the-scores': 'open' },
    fields: [['which-hall-in-ghent', 'title', 'Which hall in Ghent?']],
    added: 'something-new-to-settle',
    removed: 'do-we-travel-by-train',
  },
  {
    name: 'adr/0003-keep-the-archive-on-tape',
    path: 'docs/adr/0003-keep-the-archive-on-tape.md',
    dialects: ['adr'],
    items: { '0003': 'accepted' },
    fields: [['0003', 'decidedOn', '2026-01-15']],
    added: '0004',
    removed: undefined,
  },
  {
    name: 'adr/0007-scan-posters-in-colour',
    path: 'docs/adr/0007-scan-posters-in-colour.md',
    dialects: ['adr'],
    items: { '0007': 'proposed' },
    fields: [['0007', 'decider', 'Ola']],
    added: '0008',
    removed: undefined,
  },
  {
    name: 'kep/kep',
    path: 'enhancements/4711-quiet-hours/kep.yaml',
    dialects: ['kep'],
    items: { '4711': 'proposed' },
    fields: [['4711', 'title', 'Quiet hours for the test rig']],
    added: undefined,
    removed: undefined,
  },
  {
    name: 'header-lines/rfd-harbour-lights',
    path: 'rfd/0012/readme.md',
    dialects: ['header-lines'],
    items: { 'RFD-12': 'proposed' },
    fields: [['RFD-12', 'title', 'Lights on the harbour wall']],
    added: undefined,
    removed: undefined,
  },
  {
    name: 'outcome-log/canal-log',
    path: 'canal/decision-log.md',
    dialects: ['table-register'],
    items: { 'CW-1': 'accepted', 'CW-2': 'accepted' },
    fields: [['CW-1', 'outcome', 'Steel, painted']],
    added: 'CW-3',
    removed: 'CW-1',
  },
  {
    name: 'prose/cinema',
    path: 'cinema/decisions.md',
    dialects: ['prose'],
    items: { 'use-the-old-projector': 'accepted', 'sell-tickets-at-the-door-only': 'proposed' },
    fields: [['sell-tickets-at-the-door-only', 'title', 'Sell tickets at the door only']],
    added: 'something-new-to-settle',
    removed: 'use-the-old-projector',
  },
];
