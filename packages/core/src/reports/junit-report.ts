import { isNothingJudged, type CheckedCounts } from '../findings/check-result.ts';
import { reasonNotCounted, wordedFindings, type WordedFinding } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { countedItems } from './counted-items.ts';
import { xmlText } from './sinks/xml-text.ts';

/** Most cases in one report: hosts keep each in memory, and nobody reads more. */
const MAX_CASES = 5000;

type CaseKind = 'failure' | 'passed' | 'skipped';

interface JudgedCase {
  readonly one: WordedFinding;
  readonly kind: CaseKind;
}

/**
 * JUnit XML: a suite for each document with findings, a case for each finding. What weighs at least the fail level is a
 * failure, what does not count is skipped with its reason, the rest passes and says its words. A run that judged nothing
 * is an error, so that no host shows it green. Of very many findings the failures come first; what is not listed is counted all
 * the same, and a case of its own says how many that are.
 */
export function renderJunitReport({ result }: ReportSubject): string {
  const cases = wordedFindings(result).map((one): JudgedCase => ({ one, kind: kindOf(one, result.failLevel) }));
  const listed = new Set(
    (['failure', 'passed', 'skipped'] as const)
      .flatMap((kind) => cases.filter((each) => each.kind === kind))
      .slice(0, MAX_CASES),
  );
  const left = cases.filter((each) => !listed.has(each));
  const suites = new Map<string, JudgedCase[]>();
  for (const each of cases) {
    const { path } = each.one.finding.location;
    const suite = suites.get(path);
    if (suite === undefined) suites.set(path, [each]);
    else suite.push(each);
  }
  const rendered = [...suites].flatMap(([path, own]) => {
    const shown = own.filter((each) => listed.has(each));
    return shown.length === 0 ? [] : [renderSuite(path, own, shown)];
  });
  rendered.unshift(renderRun(result.checked, left));
  const isEmpty = isNothingJudged(result.checked);
  const notListed = left.length > 0 ? 1 : 0;
  const counts = countsOf(cases, { tests: 1 + notListed, errors: isEmpty ? 1 : 0, skipped: notListed });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="decisis check" ${counts}>\n${rendered.join('')}</testsuites>\n`;
}

const ORDER = ['hard', 'soft', 'advisory'] as const;

/** The counts of a suite as attributes, with cases that stand for no finding. */
function countsOf(cases: readonly JudgedCase[], more = { tests: 0, errors: 0, skipped: 0 }): string {
  const count = (kind: CaseKind): number => cases.filter((each) => each.kind === kind).length;
  return (
    `tests="${cases.length + more.tests}" failures="${count('failure')}" errors="${more.errors}" ` +
    `skipped="${count('skipped') + more.skipped}"`
  );
}

/** The case that says that something was judged, and the one for what is not listed. */
function renderRun(checked: CheckedCounts, left: readonly JudgedCase[]): string {
  const { documents, items } = checked;
  const isEmpty = isNothingJudged(checked);
  const body = isEmpty ? '>\n      <error message="nothing was judged"/>\n    </testcase>' : '/>';
  const name = xmlText(`judged: ${countedItems(items, documents)}`);
  const notListed = left.length > 0 ? 1 : 0;
  const counts = countsOf([], { tests: 1 + notListed, errors: isEmpty ? 1 : 0, skipped: notListed });
  return (
    `  <testsuite name="decisis" ${counts}>\n` +
    `    <testcase classname="decisis" name="${name}"${body}\n${renderLeft(left)}  </testsuite>\n`
  );
}

function renderLeft(left: readonly JudgedCase[]): string {
  if (left.length === 0) return '';
  const failures = left.filter(({ kind }) => kind === 'failure').length;
  const said =
    failures === 0 ? 'none of them a failure' : `${failures} of them ${failures === 1 ? 'a failure' : 'failures'}`;
  const many = left.length === 1 ? 'one finding is' : `${left.length} findings are`;
  return (
    `    <testcase classname="decisis" name="not listed">\n` +
    `      <skipped message="${many} not listed, ${said}; the JSON report has all"/>\n    </testcase>\n`
  );
}

function renderSuite(path: string, all: readonly JudgedCase[], shown: readonly JudgedCase[]): string {
  return `  <testsuite name="${xmlText(path)}" ${countsOf(all)}>\n${shown.map(renderCase).join('')}  </testsuite>\n`;
}

function kindOf(one: WordedFinding, failLevel: (typeof ORDER)[number]): CaseKind {
  if (reasonNotCounted(one) !== undefined) return 'skipped';
  return one.override === undefined && ORDER.indexOf(one.level) <= ORDER.indexOf(failLevel) ? 'failure' : 'passed';
}

function renderCase({ one, kind }: JudgedCase): string {
  const { finding, words } = one;
  const { path, range } = finding.location;
  const place = `${path}:${range.line}:${range.column}`;
  const text = xmlText(`${place}: ${words.message}. Why: ${words.why}. Hint: ${words.hint}`);
  const name = xmlText(words.message);
  const open = `    <testcase classname="${xmlText(finding.ruleId)}" name="${name}" file="${xmlText(path)}" line="${range.line}">\n`;
  return `${open}      ${renderBody(one, kind, text)}\n    </testcase>\n`;
}

function renderBody(one: WordedFinding, kind: CaseKind, text: string): string {
  const { finding, words } = one;
  if (kind === 'skipped') return `<skipped message="${xmlText(reasonNotCounted(one) ?? '')}"/>`;
  if (kind === 'passed') return `<system-out>${text}</system-out>`;
  return `<failure message="${xmlText(words.message)}" type="${xmlText(finding.ruleId)}">${text}</failure>`;
}
