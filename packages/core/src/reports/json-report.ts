import type { CheckedCounts, JudgedFinding } from '../findings/check-result.ts';
import type { FindingFix, FindingLocation, RelatedLocation } from '../findings/finding.ts';
import type { Severity } from '../findings/finding-entry.ts';
import type { ReportedLevel } from '../policy/level.ts';
import { wordedFindings } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { jsonWithoutCommands } from './sinks/workflow-command.ts';

/** A finding as programs read it: data, and the words made of it. */
export interface FindingJson {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly level: ReportedLevel;
  readonly state: JudgedFinding['state'];
  /** Why it does not count; null when it does. */
  readonly reason: string | null;
  /** Who let it stand, when and why; null when nobody did. */
  readonly override: OverrideJson | null;
  readonly item: string | null;
  readonly message: string;
  readonly why: string;
  readonly hint: string;
  readonly docsUrl: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly location: FindingLocation;
  readonly related: readonly RelatedLocation[];
  readonly fix: FindingFix | null;
  readonly fingerprint: string;
}

/** Who lets a soft finding stand, and why. */
export interface OverrideJson {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly until: string | null;
}

/** The envelope of a report: what was judged, by what, and what came of it. */
export interface CheckReportJson {
  readonly schema: 'decisis-check/1';
  readonly tool: { readonly name: 'decisis'; readonly version: string };
  readonly asOf: string;
  readonly base: string | null;
  readonly git: { readonly calls: number };
  /** Why other branches and earlier commits were not looked at; null when they were. */
  readonly notCompared: string | null;
  /** Names the documents that were judged. */
  readonly fingerprint: string;
  readonly checked: CheckedCounts;
  readonly counts: Readonly<Record<Severity | 'suppressed' | 'accepted', number>>;
  readonly failLevel: ReportedLevel;
  readonly fails: boolean;
  readonly findings: readonly FindingJson[];
}

/** The report as data, keys always in this order: the same result gives the same bytes. */
export function jsonReport({ result, version }: ReportSubject): CheckReportJson {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0, accepted: 0 };
  for (const { state, finding } of result.findings) counts[state === 'reported' ? finding.severity : state] += 1;
  return {
    schema: 'decisis-check/1',
    tool: { name: 'decisis', version },
    asOf: result.today,
    base: result.base ?? null,
    git: { calls: result.git?.calls ?? 0 },
    notCompared: result.notCompared ?? null,
    fingerprint: result.fingerprint,
    checked: result.checked,
    counts,
    failLevel: result.failLevel,
    fails: result.fails,
    findings: wordedFindings(result).map(({ finding, level, state, suppression, override, words }) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      level,
      state,
      reason: suppression?.reason ?? null,
      override:
        override === undefined
          ? null
          : { by: override.by, on: override.on, reason: override.reason, until: override.until ?? null },
      item: finding.item ?? null,
      message: words.message,
      why: words.why,
      hint: words.hint,
      docsUrl: words.docsUrl,
      messageId: finding.messageId,
      data: finding.data,
      location: finding.location,
      related: finding.related,
      fix: finding.fix ?? null,
      fingerprint: finding.fingerprint,
    })),
  };
}

/** The report as text. */
export function renderJsonReport(subject: ReportSubject): string {
  return `${jsonWithoutCommands(JSON.stringify(jsonReport(subject), undefined, 2))}\n`;
}
