import {
  countedItems,
  isNothingJudged,
  LEVELS,
  type CheckResult,
  type JudgedFinding,
  type Severity,
} from '@decisis/core';
import type { Shown } from '../session/judging.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { exceptionLines } from './render-exception.ts';
import { renderFinding } from './render-finding.ts';
import { renderSummary } from './render-summary.ts';
import type { Style } from './terminal.ts';

const SEVERITIES = ['error', 'warning', 'info'] satisfies Severity[];

/**
 * The findings of a check, grouped by document, and a last line that counts all of them, whatever is shown. Where not all are
 * shown, the heaviest are.
 */
export function renderCheck(result: CheckResult, style: Style, shown: Shown): readonly string[] {
  const { findings, checked, today, base, git, notCompared } = result;
  const reported = findings.filter(({ state }) => state === 'reported');
  const wanted = findings.filter(
    ({ state, level }) =>
      (state === 'reported' || shown.hasExcused) && LEVELS.indexOf(level) <= LEVELS.indexOf(shown.level),
  );
  const body = shown.isSummary ? renderSummary(wanted, style) : groupedFindings(wanted, shown.max, style);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: reported.filter(({ finding }) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      style.paint(severity, `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`),
    );
  const { items, documents, rules } = checked;
  // A base is a full commit name; ten letters of it are what people compare.
  const against = base === undefined ? '' : `, against ${base.slice(0, 10)}`;
  const started = git === undefined ? '' : `; ${git.calls} git ${git.calls === 1 ? 'call' : 'calls'}`;
  const rest = `${against}${excused(findings)}${started}`;
  const what = `${countedItems(items, documents)} judged by ${rules} rules, as of ${today}${rest}`;
  return [
    ...body,
    ...(shown.hasPasses ? passes(result, style) : []),
    [verdictOf(result, counts.join(', '), style), what].join(': '),
    // What was asked for need not be told.
    ...(notCompared === undefined || notCompared === '--no-branches'
      ? []
      : [style.paint('faint', `not compared with other branches or earlier commits: ${notCompared}`)]),
  ];
}

/** Where nothing was judged, no finding and no lack of one says anything. */
function verdictOf({ checked }: CheckResult, counts: string, style: Style): string {
  if (isNothingJudged(checked)) return [style.paint('error', 'nothing was judged'), counts].filter(Boolean).join(', ');
  return counts === '' ? 'clean' : counts;
}

function groupedFindings(findings: readonly JudgedFinding[], max: number, style: Style): string[] {
  const chosen = heaviest(findings, max);
  const lines: string[] = [];
  let path: string | undefined;
  for (const judged of chosen) {
    const { finding } = judged;
    if (finding.location.path !== path) {
      path = finding.location.path;
      const own = chosen.filter(({ finding: other }) => other.location.path === path).length;
      // A single finding tells its document itself.
      if (own > 1)
        lines.push(`${style.paint('heading', escapeTerminal(path))} ${style.paint('faint', `(${own})`)}`, '');
    }
    lines.push(...renderFinding(finding, style), ...exceptionLines(judged, style), ...reasonLines(judged, style), '');
  }
  if (chosen.length < findings.length) {
    const left = findings.length - chosen.length;
    const way = `"decisis check --summary" counts them by rule, "--max ${findings.length}" shows them all`;
    lines.push(`${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown; ${way}`, '');
  }
  return lines;
}

/** As many findings as may be shown, in their order; lighter ones are left out first. */
function heaviest(findings: readonly JudgedFinding[], max: number): readonly JudgedFinding[] {
  if (findings.length <= max) return findings;
  const chosen = new Set<JudgedFinding>();
  for (const level of LEVELS) {
    for (const judged of findings) {
      if (chosen.size >= max) break;
      if (judged.level === level) chosen.add(judged);
    }
  }
  return findings.filter((judged) => chosen.has(judged));
}

function reasonLines({ state, suppression }: JudgedFinding, { paint }: Style): string[] {
  if (state === 'accepted') return [`  ${paint('faint', 'not counted')}  it is in the baseline`];
  if (state !== 'suppressed') return [];
  return [`  ${paint('faint', 'not counted')}  ${escapeTerminal(suppression?.reason ?? 'suppressed')}`];
}

function passes({ passed }: CheckResult, { paint }: Style): string[] {
  if (passed.length === 0) return [];
  return [paint('heading', `Found nothing (${passed.length})`), ...passed.map((rule) => `  ${rule}`), ''];
}

function excused(findings: readonly JudgedFinding[]): string {
  const suppressed = findings.filter(({ state }) => state === 'suppressed').length;
  const accepted = findings.filter(({ state }) => state === 'accepted').length;
  const parts = [
    ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
    ...(accepted === 0 ? [] : [`${accepted} in the baseline`]),
  ];
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}
