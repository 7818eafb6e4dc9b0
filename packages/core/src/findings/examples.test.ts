import { describe, expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { findingEntry, RULE_IDS, type RuleId } from './catalogue.ts';

/** Findings that no single text can show: they need bytes, sizes or a second document. */
const NOT_SHOWN_BY_TEXT: readonly RuleId[] = ['document/invalid-encoding', 'document/too-large'];

const found = (id: RuleId) => {
  const { findings } = readDocument(sourceOf('decisions/open.md', findingEntry(id).docs.example));
  return findings.map(({ ruleId }) => ruleId);
};

describe('the example on each reference page', () => {
  const shown = RULE_IDS.filter((id) => !NOT_SHOWN_BY_TEXT.includes(id));
  test.each(shown)('%s is what the reader finds', (id) => {
    expect(found(id)).toContain(id);
  });
});
