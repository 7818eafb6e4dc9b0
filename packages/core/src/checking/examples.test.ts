import { describe, expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { findingEntry, RULE_IDS, type RuleId } from '../findings/catalogue.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { check } from './check.ts';

/** Findings that no single text can show: they need bytes, sizes, a second document, settings or a history. */
const NOT_SHOWN_BY_TEXT: readonly RuleId[] = [
  'document/invalid-encoding',
  'document/too-large',
  'identity/no-repository',
  'generated/missing',
  'generated/out-of-date',
  'generated/log-differs',
  'sentinel/failed',
  'sentinel/invalid',
  'exception/invalid',
  'sentinel/rejected-decision',
  'sentinel/deprecated-decision',
  'sentinel/superseded-decision',
  'sentinel/unapproved-adapter',
  'sentinel/stale-survey',
  'sentinel/unknown-decision',
  'sentinel/figure-differs',
  'resolution/reopen-condition-met',
  'sentinel/unrunnable',
  'sentinel/no-tripwire',
  'sentinel/case-twin',
  'resolution/unknown-owner',
  'propagation/untraced',
  'propagation/two-authorities',
  // The phase that the work is in stands in decisis.toml.
  'plan/contingent-due',
  'policy/freeze',
  'policy/level-ignored',
  'policy/unknown-name',
  'policy/matches-nothing',
  'override/refused',
  'override/expired',
  'override/unused',
  'suppression/not-on-base',
  'baseline/stale',
  'baseline/grew',
  'baseline/unreadable',
  // These compare the documents with decisis.lock.
  'lock/changed-without-superseding',
  'lock/removed',
  'lock/renumbered',
  'lock/superseded-by-half',
  'lock/lapsed-version',
  'lock/unlocked-statement',
  'lock/broken-lockfile',
  'lock/unbacked-acceptance',
  'lock/challenged',
  'identity/branch-not-compared',
  'identity/collides-when-merged',
  'identity/collides-with-branch',
  'identity/collides-with-reservation',
  'identity/vanished',
  'policy/judged-by-base',
  'policy/unread-register',
  'gate/blocked',
  'gate/undeclared',
  'gate/open-obligation',
  'gate/unknown-node',
  'gate/cycle',
  'readiness/unsafe-start',
  'policy/invalid-block',
  'evidence/missing-file',
  'evidence/missing-implementation',
  'evidence/missing-section',
  'document/boundary-crossed',
  'evidence/missing-symbol',
  'evidence/changed',
  'evidence/negative-claim-broken',
  'relation/record-disagrees',
  'relation/not-in-index',
  'propagation/not-mentioned',
  'propagation/not-removed',
  'propagation/not-logged',
  'contradiction/status-differs',
  'contradiction/owner-differs',
  'contradiction/due-differs',
  'authority/not-the-decider',
  'authority/ownership-field-missing',
  'exception/expired',
  'exception/unused',
  'exception/no-scope',
  'exception/approver-lacks-authority',
  'citation/unknown-decision',
  'citation/superseded-decision',
  'citation/rejected-decision',
];

const nothing = { paths: () => [], has: () => false, text: () => undefined };

const found = (id: RuleId) => {
  const path = 'decisions/open.md';
  const register = readRegister(path, path, [sourceOf(path, findingEntry(id).docs.example)]);
  const result = check({ today: '2026-03-01', registers: [register], repository: nothing, policy: DEFAULT_POLICY });
  return result.findings.map(({ finding }) => finding.ruleId);
};

describe('the example on each reference page', () => {
  const shown = RULE_IDS.filter((id) => !NOT_SHOWN_BY_TEXT.includes(id));
  test.each(shown)('%s is what a check finds', (id) => {
    expect(found(id)).toContain(id);
  });
});
