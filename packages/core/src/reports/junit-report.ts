import { isNothingJudged, type CheckedCounts } from '../findings/check-result.ts';
import { reasonNotCounted, wordedFindings, type WordedFinding } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { countedItems } from './counted-items.ts';
import { xmlText } from './sinks/xml-text.ts';

/**
 * JUnit XML: a suite for each document with findings, a case for each finding. What weighs at least the fail level is a
 * failure, what does not count is skipped with its reason, the rest passes and says its words. A run that judged nothing
 * is an error, so that no host shows it green.
 */
export function renderJunitReport({ result }: ReportSubject): string {
  const suites = new Map<string, WordedFinding[]>();
  for (const one of wordedFindings(result)) {
    const { path } = one.finding.location;
    const suite = suites.get(path);
    if (suite === undefined) suites.set(path, [one]);
    else suite.push(one);
  }
  const rendered = [...suites].map(([path, findings]) => renderSuite(path, findings, result.failLevel));
  rendered.unshift(renderRun(result.checked));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="decisis check">\n${rendered.join('')}</testsuites>\n`;
}

const ORDER = ['hard', 'soft', 'advisory'] as const;

/** The case that says that something was judged. */
function renderRun(checked: CheckedCounts): string {
  const { documents, items } = checked;
  const isEmpty = isNothingJudged(checked);
  const body = isEmpty ? '>\n      <error message="nothing was judged"/>\n    </testcase>' : '/>';
  const name = xmlText(`judged: ${countedItems(items, documents)}`);
  return (
    `  <testsuite name="decisis" tests="1" failures="0" errors="${isEmpty ? 1 : 0}" skipped="0">\n` +
    `    <testcase classname="decisis" name="${name}"${body}\n  </testsuite>\n`
  );
}

function renderSuite(path: string, findings: readonly WordedFinding[], failLevel: (typeof ORDER)[number]): string {
  const cases = findings.map((one) => caseOf(one, failLevel));
  const count = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  return (
    `  <testsuite name="${xmlText(path)}" tests="${cases.length}" failures="${count('failure')}" errors="0" ` +
    `skipped="${count('skipped')}">\n${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`
  );
}

interface Case {
  readonly kind: 'failure' | 'skipped' | 'passed';
  readonly xml: string;
}

function caseOf(one: WordedFinding, failLevel: (typeof ORDER)[number]): Case {
  const { finding, words, level } = one;
  const { path, range } = finding.location;
  const place = `${path}:${range.line}:${range.column}`;
  const text = xmlText(`${place}: ${words.message}. Why: ${words.why}. Hint: ${words.hint}`);
  const reason = reasonNotCounted(one);
  const name = xmlText(words.message);
  const open = `    <testcase classname="${xmlText(finding.ruleId)}" name="${name}" file="${xmlText(path)}" line="${range.line}">\n`;
  const wrap = (inner: string) => `${open}      ${inner}\n    </testcase>\n`;
  if (reason !== undefined) return { kind: 'skipped', xml: wrap(`<skipped message="${xmlText(reason)}"/>`) };
  if (one.override === undefined && ORDER.indexOf(level) <= ORDER.indexOf(failLevel)) {
    const failure = `<failure message="${xmlText(words.message)}" type="${xmlText(finding.ruleId)}">${text}</failure>`;
    return { kind: 'failure', xml: wrap(failure) };
  }
  return { kind: 'passed', xml: wrap(`<system-out>${text}</system-out>`) };
}
