import { describe, expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { findingEntry, RULE_IDS, type RuleId } from './catalogue.ts';

/** Findings that no single text can show: they need bytes, sizes or a second document. */
const NOT_SHOWN_BY_TEXT: readonly RuleId[] = ['document/invalid-encoding', 'document/too-large'];

/** Findings that the reader does not make yet. The list only gets shorter: an example that works must leave it. */
const NOT_MADE_YET: readonly RuleId[] = [
  'document/unknown-column',
  'document/ambiguous-text',
  'document/not-understood',
  'document/stale-count',
  'document/invalid-date',
  'identity/look-alike-id',
  'identity/placeholder-id',
];

const found = (id: RuleId) => {
  const { findings } = readDocument(sourceOf('decisions/open.md', findingEntry(id).docs.example));
  return findings.map(({ ruleId }) => ruleId);
};

describe('the example on each reference page', () => {
  const shown = RULE_IDS.filter((id) => !NOT_SHOWN_BY_TEXT.includes(id));
  test.each(shown.filter((id) => !NOT_MADE_YET.includes(id)))('%s is what the reader finds', (id) => {
    expect(found(id)).toContain(id);
  });
  test.runIf(NOT_MADE_YET.length > 0).each([...NOT_MADE_YET])('%s is not made yet', (id) => {
    expect(found(id)).not.toContain(id);
  });
});
