import { renderGithubReport } from './github-report.ts';
import { renderGitlabReport } from './gitlab-report.ts';
import { renderJsonReport } from './json-report.ts';
import { renderJunitReport } from './junit-report.ts';
import { renderMarkdownReport } from './markdown-report.ts';
import type { ReportFormat } from './report-formats.ts';
import type { ReportSubject } from './report-subject.ts';
import { renderSarifReport } from './sarif-report.ts';

const RENDERERS: Readonly<Record<ReportFormat, (subject: ReportSubject) => string>> = {
  json: renderJsonReport,
  sarif: renderSarifReport,
  junit: renderJunitReport,
  markdown: renderMarkdownReport,
  github: renderGithubReport,
  gitlab: renderGitlabReport,
};

/** The text of a report; the same subject gives the same bytes. */
export function renderReport(format: ReportFormat, subject: ReportSubject): string {
  return RENDERERS[format](subject);
}
