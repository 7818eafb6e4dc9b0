import type { Severity } from '../findings/finding-entry.ts';

/**
 * How much a finding weighs, decided by configuration and never by the rule: hard fails a run, soft warns, advisory
 * informs, off is not looked for.
 */
export const LEVELS = ['hard', 'soft', 'advisory', 'off'] as const;

/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];

/** A level at which something is reported. */
export type ReportedLevel = Exclude<Level, 'off'>;

const SEVERITY_OF: Readonly<Record<ReportedLevel, Severity>> = { hard: 'error', soft: 'warning', advisory: 'info' };
const LEVEL_OF: Readonly<Record<Severity, ReportedLevel>> = { error: 'hard', warning: 'soft', info: 'advisory' };

/** The severity that reports show for a level. */
export function severityOfLevel(level: ReportedLevel): Severity {
  return SEVERITY_OF[level];
}

/** The level of a rule that configuration does not mention: that of its severity in the catalogue. */
export function levelOfSeverity(severity: Severity): ReportedLevel {
  return LEVEL_OF[severity];
}
