// Every finding of the tool, gathered from one file per category. To add one: an entry in its category's file (key and
// id are the same string), then `npm run generate`, which writes its page under docs/reference/findings.
import { AUTHORITY_FINDINGS } from './authority-findings.ts';
import { CITATION_FINDINGS } from './citation-findings.ts';
import { CONTRADICTION_FINDINGS } from './contradiction-findings.ts';
import { EVIDENCE_FINDINGS } from './evidence-findings.ts';
import { EXCEPTION_FINDINGS } from './exception-findings.ts';
import { OVERRIDE_FINDINGS } from './override-findings.ts';
import { PROPAGATION_FINDINGS } from './propagation-findings.ts';
import { RELATION_FINDINGS } from './relation-findings.ts';
import { BASELINE_FINDINGS } from './baseline-findings.ts';
import { DOCUMENT_FACT_FINDINGS } from './document-fact-findings.ts';
import { DOCUMENT_FINDINGS } from './document-findings.ts';
import type { FindingEntry, Messages } from './finding-entry.ts';
import { GENERATED_FINDINGS } from './generated-findings.ts';
import { GATE_FINDINGS } from './gate-findings.ts';
import { IDENTITY_FINDINGS } from './identity-findings.ts';
import { OPTION_FINDINGS } from './option-findings.ts';
import { LOCK_FINDINGS } from './lock-findings.ts';
import { POLICY_FINDINGS } from './policy-findings.ts';
import { PLAN_FINDINGS } from './plan-findings.ts';
import { READINESS_FINDINGS } from './readiness-findings.ts';
import { RESOLUTION_FINDINGS } from './resolution-findings.ts';
import { SENTINEL_FINDINGS } from './sentinel-findings.ts';
import { SUPPRESSION_FINDINGS } from './suppression-findings.ts';

/** The catalogue; the keys are the ids. */
export const FINDINGS = {
  ...DOCUMENT_FINDINGS,
  ...DOCUMENT_FACT_FINDINGS,
  ...GENERATED_FINDINGS,
  ...IDENTITY_FINDINGS,
  ...RESOLUTION_FINDINGS,
  ...SENTINEL_FINDINGS,
  ...OPTION_FINDINGS,
  ...POLICY_FINDINGS,
  ...SUPPRESSION_FINDINGS,
  ...BASELINE_FINDINGS,
  ...LOCK_FINDINGS,
  ...GATE_FINDINGS,
  ...READINESS_FINDINGS,
  ...PLAN_FINDINGS,
  ...EVIDENCE_FINDINGS,
  ...RELATION_FINDINGS,
  ...PROPAGATION_FINDINGS,
  ...CONTRADICTION_FINDINGS,
  ...AUTHORITY_FINDINGS,
  ...EXCEPTION_FINDINGS,
  ...OVERRIDE_FINDINGS,
  ...CITATION_FINDINGS,
} as const;

/** The id of a finding: `category/kebab-name`, the same string in configuration, output and documentation. */
export type RuleId = keyof typeof FINDINGS;

/** The id of one message of a finding. */
export type MessageId<Rule extends RuleId> = string & keyof (typeof FINDINGS)[Rule]['messages'];

/** What a message must be given. */
export type MessageData<Rule extends RuleId, Message extends MessageId<Rule>> =
  (typeof FINDINGS)[Rule]['samples'] extends Readonly<Record<Message, infer Data>> ? Data : never;

/** Every id, in catalogue order. */
export const RULE_IDS: readonly RuleId[] = Object.freeze(Object.keys(FINDINGS) as RuleId[]);

/** Whether a string is the id of a finding. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(FINDINGS, text);
}

/** The entry of an id with its message types left open; for pages, tests and renderers that treat all alike. */
export function findingEntry(id: RuleId): FindingEntry<Messages> {
  return FINDINGS[id];
}
