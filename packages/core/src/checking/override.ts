import { isAcceptable } from '../findings/excusable.ts';
import { isRuleId, type RuleId } from '../findings/catalogue.ts';
import type { JudgedFinding } from '../findings/check-result.ts';
import { createFinding, type Finding } from '../findings/finding.ts';
import { eachFinding } from '../findings/place-findings.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Override } from '../policy/override.ts';
import { settingsPlace } from '../policy/settings-place.ts';
import { decideEach } from './decide-each.ts';

/** The overrides of one run. */
export interface Overriding {
  readonly overrides: readonly Override[];
  readonly today: string;
  /** Whose decisis.toml states them. */
  readonly settings: RepositoryView;
  /** The bodies that decide what a finding is about, when the name is that of none of them. */
  readonly bodiesOver: (finding: Finding, name: string) => readonly string[];
  /** Whether the run looked for findings of a rule everywhere; else nothing is said to be unused. */
  readonly lookedFor: (rule: RuleId) => boolean;
}

/**
 * Lets soft findings stand that somebody overrode: they stay reported, as information with the name and the reason. What is hard,
 * and what says that something could not be judged, cannot be overridden, and what another body decides only by that body; that, an
 * override whose day has passed, and one that matches nothing, are findings themselves.
 */
export function applyOverrides(
  findings: readonly JudgedFinding[],
  { overrides, today, settings, bodiesOver, lookedFor }: Overriding,
): { readonly findings: readonly JudgedFinding[]; readonly about: readonly Finding[] } {
  if (overrides.length === 0) return { findings, about: [] };
  const byFinding = new Map<string, JudgedFinding[]>();
  const named = new Set(overrides.map(({ finding }) => finding));
  for (const judged of findings) {
    for (const finding of eachFinding(judged.finding)) {
      const { fingerprint } = finding;
      if (named.has(fingerprint))
        byFinding.set(fingerprint, [...(byFinding.get(fingerprint) ?? []), { ...judged, finding }]);
    }
  }
  const valid = new Map<string, Override>();
  const about: Finding[] = [];
  for (const [index, override] of overrides.entries()) {
    const { finding, rule, by, until } = override;
    const data = { rule, about: override.about ?? '', by };
    const place = { location: settingsPlace(settings, 'override', index), anchor: finding };
    const matched = byFinding.get(finding) ?? [];
    if (until !== undefined && until < today)
      about.push(createFinding('override/expired', 'expired', { ...data, until }, place));
    else if (matched.some((judged) => !isAcceptable(judged.finding)))
      about.push(createFinding('override/refused', 'unjudged', data, place));
    else if (matched.some(({ level }) => level === 'hard'))
      about.push(createFinding('override/refused', 'hard', data, place));
    else if (matched.some(({ level }) => level === 'soft')) {
      const [other] = matched.filter((judged) => bodiesOver(judged.finding, by).length > 0);
      if (other === undefined) valid.set(finding, override);
      else {
        const bodies = bodiesOver(other.finding, by);
        const item = other.finding.item ?? '';
        about.push(createFinding('override/refused', 'notTheDecider', { ...data, item, bodies }, place));
      }
    } else if (matched.length > 0) about.push(createFinding('override/unused', 'advisory', data, place));
    else if (!isRuleId(rule) || lookedFor(rule)) about.push(createFinding('override/unused', 'unused', data, place));
  }
  return {
    findings: decideEach(findings, (judged) => overridden(judged, valid.get(judged.finding.fingerprint))),
    about,
  };
}

function overridden(judged: JudgedFinding, override: Override | undefined): JudgedFinding {
  if (override === undefined) return judged;
  return { ...judged, finding: { ...judged.finding, severity: 'info' }, level: 'advisory', override };
}
