import type { Policy } from '@decisis/core';
import type { SchemaProblem } from '../check-schema.ts';
import type { Schema } from '../schema.ts';
import { agentsSection } from './agents-section.ts';
import { authoritySection } from './authority-section.ts';
import { citationsSection } from './citations-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { exceptionSection } from './exception-section.ts';
import { checkSection } from './check-section.ts';
import { generateSection } from './generate-section.ts';
import { pathClassSection } from './path-class-section.ts';
import { documentsSection } from './documents-section.ts';
import { freezeSection } from './freeze-section.ts';
import { ownershipSection } from './ownership-section.ts';
import { ownersSection } from './owners-section.ts';
import { gateSection } from './gate-section.ts';
import { planSection } from './plan-section.ts';
import type { PolicySection } from './policy-section.ts';
import { requireSection } from './require-section.ts';
import { rulesSection } from './rules-section.ts';
import { embargoSection } from './embargo-section.ts';
import { sentinelSection } from './sentinel-section.ts';
import { surveySection } from './survey-section.ts';
import { overrideSection } from './override-section.ts';
import { suppressionSection } from './suppression-section.ts';
import { traceSection } from './trace-section.ts';
import { versionsSection } from './versions-section.ts';

const SECTIONS = {
  check: checkSection,
  generate: generateSection,
  'path-class': pathClassSection,
  rules: rulesSection,
  sentinel: sentinelSection,
  embargo: embargoSection,
  survey: surveySection,
  suppression: suppressionSection,
  override: overrideSection,
  require: requireSection,
  owners: ownersSection,
  documents: documentsSection,
  freeze: freezeSection,
  versions: versionsSection,
  plan: planSection,
  gate: gateSection,
  authority: authoritySection,
  exception: exceptionSection,
  evidence: evidenceSection,
  citations: citationsSection,
  trace: traceSection,
  ownership: ownershipSection,
  agents: agentsSection,
} satisfies Readonly<Record<string, PolicySection<unknown>>>;

/** The shapes of the tables of decisis.toml that state policy. */
export const POLICY_SCHEMAS: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(SECTIONS).map(([key, { schema }]) => [key, schema]),
);

/** What is wrong with policy tables whose shape is right. */
export function checkPolicy(raw: Readonly<Record<string, unknown>>): readonly SchemaProblem[] {
  return Object.entries(SECTIONS).flatMap(([key, section]: [string, PolicySection<unknown>]) =>
    raw[key] === undefined ? [] : (section.check?.(raw[key], raw) ?? []),
  );
}

/** The policy that a decisis.toml states; its tables have passed all checks. */
export function normalizePolicy(raw: Readonly<Record<string, unknown>>): Policy {
  return {
    ...SECTIONS.check.normalize(raw['check'], raw),
    generated: SECTIONS.generate.normalize(raw['generate'], raw),
    pathClasses: SECTIONS['path-class'].normalize(raw['path-class'], raw),
    sentinels: [
      ...SECTIONS.sentinel.normalize(raw['sentinel'], raw),
      ...SECTIONS.embargo.normalize(raw['embargo'], raw),
    ],
    surveys: SECTIONS.survey.normalize(raw['survey'], raw),
    levels: SECTIONS.rules.normalize(raw['rules'], raw),
    suppressions: SECTIONS.suppression.normalize(raw['suppression'], raw),
    overrides: SECTIONS.override.normalize(raw['override'], raw),
    require: SECTIONS.require.normalize(raw['require'], raw),
    owners: SECTIONS.owners.normalize(raw['owners'], raw),
    ...SECTIONS.documents.normalize(raw['documents'], raw),
    freezes: SECTIONS.freeze.normalize(raw['freeze'], raw),
    versions: SECTIONS.versions.normalize(raw['versions'], raw),
    plan: SECTIONS.plan.normalize(raw['plan'], raw),
    gates: SECTIONS.gate.normalize(raw['gate'], raw),
    authorities: SECTIONS.authority.normalize(raw['authority'], raw),
    ...SECTIONS.exception.normalize(raw['exception'], raw),
    evidencePins: SECTIONS.evidence.normalize(raw['evidence'], raw),
    citations: SECTIONS.citations.normalize(raw['citations'], raw),
    traces: SECTIONS.trace.normalize(raw['trace'], raw),
    ownership: SECTIONS.ownership.normalize(raw['ownership'], raw),
    agents: SECTIONS.agents.normalize(raw['agents'], raw),
  };
}
