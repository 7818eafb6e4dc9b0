import { describe, expect, test } from 'vitest';
import { findingEntry, FINDINGS, isRuleId, RULE_IDS } from './catalogue.ts';
import { createFinding } from './finding.ts';
import { SEVERITIES } from './finding-entry.ts';
import { findingWords } from './finding-words.ts';

const location = { path: 'decisions/open.md', range: { start: 10, end: 12, line: 2, column: 1 } };

test('a finding takes its severity from the catalogue and its words from its data', () => {
  const finding = createFinding(
    'document/stale-count',
    'differs',
    { stated: 3, counted: 1, what: 'open' },
    { location },
  );
  expect(finding).toMatchObject({ severity: 'warning', related: [], location });
  expect(findingWords(finding)).toMatchObject({
    message: 'the document says 3 open and holds 1',
    hint: 'replace "3" with "1"',
  });
});

test('the data of a message is checked by the compiler', () => {
  // @ts-expect-error a string is no count
  createFinding('document/stale-count', 'differs', { stated: 'three', counted: 1, what: 'open' }, { location });
  // @ts-expect-error no such message
  createFinding('document/stale-count', 'same', { stated: 3, counted: 1, what: 'open' }, { location });
  expect(isRuleId('document/stale-count')).toBe(true);
  expect(isRuleId('toString')).toBe(false);
});

test('what the settings of a base are found to have has the fingerprint that it has without a base', () => {
  const at = (path: string) =>
    createFinding(
      'gate/unknown-node',
      'unknown',
      { name: 'Phse 1', user: 'a gate', wanted: 'node', known: [] },
      { location: { ...location, path } },
    ).fingerprint;
  expect(at('68f5031c91:decisis.toml')).toBe(at('decisis.toml'));
  expect(at('68f5031c91:plans/decisis.toml')).not.toBe(at('plans/decisis.toml'));
});

test('the fingerprint depends on rule, message, path and anchor, not on the line', () => {
  const make = (line: number, anchor: string) =>
    createFinding(
      'document/conflict-marker',
      'marker',
      { marker: '=======' },
      {
        location: { path: location.path, range: { ...location.range, line } },
        anchor,
      },
    ).fingerprint;
  expect(make(1, 'D-001')).toBe(make(9, 'D-001'));
  expect(make(1, 'D-001')).not.toBe(make(1, 'D-002'));
  expect(make(1, 'D-001')).toMatch(/^[0-9a-f]{16}$/);
});

describe.each(RULE_IDS)('%s', (id) => {
  const entry = findingEntry(id);

  test('is named by its key and category', () => {
    expect(entry.id).toBe(id);
    expect(id).toMatch(new RegExp(`^${entry.category}/[a-z]+(-[a-z]+)*$`));
    expect(SEVERITIES).toContain(entry.severity);
  });

  test.each(Object.keys(entry.messages))('message %s reads like the house style', (messageId) => {
    const data = (FINDINGS[id].samples as Record<string, Record<string, unknown>>)[messageId];
    const words = findingWords({ ruleId: id, messageId, data: data ?? {} });
    expect(data).toBeDefined();
    for (const line of [words.message, words.hint, entry.docs.why, entry.docs.fix]) {
      expect(line).not.toMatch(/undefined|\n|!$|\.$|\b(please|oops|sorry)\b/i);
    }
    expect(words.message).not.toMatch(/^[A-Z][a-z]+ /);
  });

  test('its description is one full sentence', () => {
    expect(entry.docs.description).toMatch(/^[A-Z][^\n]*\.$/);
  });
});
