import { isRuleId, type RuleId } from './catalogue.ts';
import { isAcceptable, isRuleAcceptable } from './excusable.ts';
import type { Finding } from './finding.ts';
import { eachFinding } from './place-findings.ts';

/** One finding, or several that cannot be told apart, that a baseline accepts. */
export interface BaselineEntry {
  readonly rule: RuleId;
  /** Identifier, else key, of the item; undefined for a finding about the document. */
  readonly item: string | undefined;
  readonly path: string;
  readonly fingerprint: string;
  /** How many such findings are accepted. */
  readonly count: number;
  /** 1-based line in the baseline file. */
  readonly line: number;
}

/** What a baseline file holds; with a problem, nothing of it counts. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  readonly problem: { readonly line: number; readonly problem: string } | undefined;
}

const VERSION = 1;

/**
 * The text of a baseline that accepts some findings: JSON with one entry a line, sorted, so that merges conflict only where
 * both sides touch the same finding. What no baseline may accept is left out.
 */
export function renderBaseline(findings: readonly Finding[]): string {
  const entries = new Map<string, { finding: Finding; count: number }>();
  for (const finding of findings.filter(isAcceptable)) {
    for (const each of eachFinding(finding)) {
      const known = entries.get(each.fingerprint);
      if (known === undefined) entries.set(each.fingerprint, { finding: each, count: 1 });
      else known.count += 1;
    }
  }
  const lines = [...entries.values()].map(({ finding, count }) => ({
    sort: sortKey(finding),
    text: entryText(finding, count),
  }));
  lines.sort((left, right) => (left.sort < right.sort ? -1 : 1));
  const body = lines.length === 0 ? '' : `\n${lines.map(({ text }) => text).join(',\n')}`;
  return `{\n"version": ${VERSION},\n"findings": [${body}\n]\n}\n`;
}

function sortKey({ location, ruleId, item, fingerprint }: Finding): string {
  return [location.path, ruleId, item ?? '', fingerprint].join('\u0000');
}

function entryText({ ruleId, item, location, fingerprint }: Finding, count: number): string {
  return JSON.stringify({
    rule: ruleId,
    ...(item === undefined ? {} : { item }),
    path: location.path,
    fingerprint,
    ...(count === 1 ? {} : { count }),
  });
}

/** Reads a baseline. Total: what is no baseline comes back as its problem. An unknown rule is left out: it was retired. */
export function parseBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const marker = /^(?:<{7}|={7}|>{7})/m.exec(text);
    const problem = marker === null ? 'is no JSON' : 'holds the markers of an unfinished merge';
    return broken(problem, marker === null ? 1 : lineOf(text, marker.index));
  }
  if (!isRecord(value) || !Array.isArray(value['findings'])) return broken('has no list "findings"', 1);
  if (value['version'] !== VERSION) return broken(`is not of version ${VERSION}`, 1);
  const lines = linesByFingerprint(text);
  const entries = new Map<string, BaselineEntry>();
  for (const [index, raw] of (value['findings'] as unknown[]).entries()) {
    const entry = entryOf(raw, lines);
    if (entry === undefined) return broken(`has an entry that is none, number ${index + 1}`, 1);
    if (entry === 'retired') continue;
    const known = entries.get(entry.fingerprint);
    // A merge may double a line; that accepts no more than before.
    if (known === undefined || known.count < entry.count) entries.set(entry.fingerprint, entry);
  }
  return { entries: [...entries.values()], problem: undefined };
}

function entryOf(raw: unknown, lines: ReadonlyMap<string, number>): BaselineEntry | 'retired' | undefined {
  if (!isRecord(raw)) return undefined;
  const { rule, item, path, fingerprint, count = 1 } = raw;
  if (typeof rule !== 'string' || typeof path !== 'string' || typeof fingerprint !== 'string') return undefined;
  if (item !== undefined && typeof item !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  if (!isRuleId(rule) || !isRuleAcceptable(rule)) return 'retired';
  return { rule, item, path, fingerprint, count, line: lines.get(fingerprint) ?? 1 };
}

function linesByFingerprint(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const found = /"fingerprint"\s*:\s*"([^"]{1,64})"/.exec(line)?.[1];
    if (found !== undefined) lines.set(found, index + 1);
  }
  return lines;
}

function broken(problem: string, line: number): Baseline {
  return { entries: [], problem: { line, problem } };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
