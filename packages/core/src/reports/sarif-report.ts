import { findingUrl, REFERENCE_URL } from '../errors/reference-url.ts';
import { findingEntry, type RuleId } from '../findings/catalogue.ts';
import { isNothingJudged, type CheckedCounts } from '../findings/check-result.ts';
import type { FindingLocation } from '../findings/finding.ts';
import type { Severity } from '../findings/finding-entry.ts';
import { reasonNotCounted, wordedFindings, type WordedFinding } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { visibleText } from './sinks/visible-text.ts';
import { jsonWithoutCommands } from './sinks/workflow-command.ts';

/** Most results in one report. Hosts refuse a file with more than 25,000 and show 5,000. */
const MAX_RESULTS = 5000;
/** Most places of one result; hosts refuse more than 1,000. */
const MAX_PLACES = 100;
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * SARIF 2.1.0. Findings with the same words in one document are one result with several places; the gravest come first
 * when there are more than hosts take, and the report says how many it leaves out.
 */
export function renderSarifReport({ result, version }: ReportSubject): string {
  const all = wordedFindings(result);
  const groups = groupsOf(all).toSorted((left, right) => weightOf(left) - weightOf(right));
  const shown = groups.slice(0, MAX_RESULTS);
  const left = all.length - shown.reduce((sum, group) => sum + group.length, 0);
  const ruleIds = [...new Set(shown.map(([first]) => first.finding.ruleId))].toSorted();
  const run = {
    tool: {
      driver: {
        name: 'decisis',
        semanticVersion: version,
        informationUri: REFERENCE_URL,
        rules: ruleIds.map(ruleOf),
      },
    },
    invocations: [
      {
        executionSuccessful: !isNothingJudged(result.checked),
        toolExecutionNotifications: notifications(left, result.checked),
      },
    ],
    columnKind: 'utf16CodeUnits',
    properties: { asOf: result.today, fingerprint: result.fingerprint, base: result.base ?? null },
    results: shown.map((group) => resultOf(group, ruleIds)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${jsonWithoutCommands(JSON.stringify(log, undefined, 2))}\n`;
}

type Group = readonly [WordedFinding, ...WordedFinding[]];

function groupsOf(findings: readonly WordedFinding[]): Group[] {
  const groups = new Map<string, [WordedFinding, ...WordedFinding[]]>();
  for (const one of findings) {
    const { finding, state, words } = one;
    const key = [finding.ruleId, state, finding.location.path, words.message].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function weightOf([{ finding, state }]: Group): number {
  return (state === 'reported' ? 0 : 10) + WEIGHT[finding.severity];
}

function ruleOf(id: RuleId): object {
  const { docs, severity } = findingEntry(id);
  return {
    id,
    name: id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: docs.description },
    fullDescription: { text: `${docs.description} ${sentence(docs.why)}` },
    help: { text: sentence(docs.fix) },
    helpUri: findingUrl(id),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(group: Group, ruleIds: readonly string[]): object {
  const [first] = group;
  const { finding, words } = first;
  const reason = reasonNotCounted(first);
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIds.indexOf(finding.ruleId),
    level: LEVELS[finding.severity],
    message: { text: sarifText(`${sentence(words.message)} ${sentence(words.hint)}`) },
    locations: group.slice(0, MAX_PLACES).map(({ finding: { location } }) => locationOf(location)),
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.slice(0, MAX_PLACES).map((related, index) => ({
            id: index + 1,
            ...locationOf(related),
            message: { text: sarifText(related.label) },
          })),
        }),
    partialFingerprints: { 'decisis/v1': finding.fingerprint },
    ...(reason === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: sarifText(reason) }] }),
    properties: { item: finding.item ?? null, places: group.length },
  };
}

function locationOf({ path, range }: FindingLocation): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), ...(path.startsWith('../') ? {} : { uriBaseId: '%SRCROOT%' }) },
      region: { startLine: range.line, startColumn: range.column },
    },
  };
}

/** A path as a relative reference: each segment encoded, so that neither `#`, `?` nor a colon changes what it means. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}

/** SARIF messages take `[text](target)` for a link and `{0}` for a place to fill: both are escaped. */
function sarifText(text: string): string {
  return visibleText(text)
    .replace(/[\\[\]]/g, (char) => `\\${char}`)
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
}

/** A line of the catalogue as a sentence: an identifier at its start keeps its letters. */
function sentence(text: string): string {
  const first = /^[a-z]+(?![\w/.-])/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function notifications(left: number, checked: CheckedCounts): object[] {
  const told: object[] = [];
  if (left > 0) told.push({ level: 'warning', message: { text: `${left} more findings are not in this report.` } });
  if (isNothingJudged(checked)) told.push({ level: 'error', message: { text: 'Nothing was judged.' } });
  return told;
}
