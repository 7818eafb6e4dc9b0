import { renderGithubReport } from './github-report.ts';
import { renderGitlabReport } from './gitlab-report.ts';
import { renderJsonReport } from './json-report.ts';
import { renderJunitReport } from './junit-report.ts';
import { renderMarkdownReport } from './markdown-report.ts';
import type { ReportSubject } from './report-subject.ts';
import { renderSarifReport } from './sarif-report.ts';

const RENDERERS = {
  json: renderJsonReport,
  sarif: renderSarifReport,
  junit: renderJunitReport,
  markdown: renderMarkdownReport,
  github: renderGithubReport,
  gitlab: renderGitlabReport,
} as const;

/** The name of a report for programs or hosts. */
export type ReportFormat = keyof typeof RENDERERS;

/** Every format, in the order of the help. */
export const REPORT_FORMATS: readonly ReportFormat[] = Object.freeze(Object.keys(RENDERERS) as ReportFormat[]);

/** The text of a report; the same subject gives the same bytes. */
export function renderReport(format: ReportFormat, subject: ReportSubject): string {
  return RENDERERS[format](subject);
}
