import { isNothingJudged } from '../findings/check-result.ts';
import type { Severity } from '../findings/finding-entry.ts';
import { wordedFindings } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { visibleText } from './sinks/visible-text.ts';
import { jsonWithoutCommands } from './sinks/workflow-command.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** The report has no other place for it, and an empty list looks clean. */
const NOTHING_JUDGED = {
  description: 'nothing was judged',
  check_name: 'decisis',
  fingerprint: 'nothing-judged',
  severity: 'critical',
  location: { path: 'decisis.toml', lines: { begin: 1 } },
};

/** A GitLab Code Quality report: what counts, each with a fingerprint that is its own. */
export function renderGitlabReport({ result }: ReportSubject): string {
  const seen = new Map<string, number>();
  const issues = wordedFindings(result)
    .filter(({ state }) => state === 'reported')
    .map(({ finding, words }) => {
      const repeated = seen.get(finding.fingerprint) ?? 0;
      seen.set(finding.fingerprint, repeated + 1);
      return {
        description: visibleText(`${words.message}; ${words.hint}`),
        check_name: finding.ruleId,
        // GitLab drops issues whose fingerprint it has seen.
        fingerprint: repeated === 0 ? finding.fingerprint : `${finding.fingerprint}-${repeated}`,
        severity: SEVERITY[finding.severity],
        location: { path: finding.location.path, lines: { begin: finding.location.range.line } },
      };
    });
  const answer = isNothingJudged(result.checked) ? [NOTHING_JUDGED, ...issues] : issues;
  return `${jsonWithoutCommands(JSON.stringify(answer, undefined, 2))}\n`;
}
