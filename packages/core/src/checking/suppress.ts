import { compileGlob } from '../model/glob.ts';
import type { JudgedFinding } from '../findings/check-result.ts';
import { isRuleId, type RuleId } from '../findings/catalogue.ts';
import { isSuppressible } from '../findings/excusable.ts';
import { pathInTree } from '../findings/path-in-tree.ts';
import { createFinding, type Finding, type FindingLocation } from '../findings/finding.ts';
import type { Suppression } from '../policy/suppression.ts';
import { decideEach } from './decide-each.ts';
import type { SuppressionComment } from './suppression-comments.ts';

/** The suppressions of one run, and what decides which of them hold. */
export interface Suppressing {
  readonly today: string;
  /** Those of decisis.toml. */
  readonly stated: readonly Suppression[];
  /** Text of decisis.toml, to point at what is wrong in it. */
  readonly settings: string | undefined;
  readonly comments: readonly SuppressionComment[];
  /** Those of the base, when a change is judged: a change cannot excuse itself. */
  readonly onBase: readonly SuppressionComment[] | undefined;
  /** The line on which an item is defined, as `path` and line. */
  readonly itemsAt: (path: string, line: number) => readonly string[];
  /** Whether the run looked for findings of a rule everywhere; else nothing is said to be unused. */
  readonly lookedFor: (rule: RuleId) => boolean;
}

interface Active {
  readonly suppression: Suppression;
  readonly location: FindingLocation;
  isUsed: boolean;
}

const CONFIG = 'decisis.toml';

/** Marks the findings that a suppression gives a reason for, and answers what is wrong with the suppressions. */
export function suppress(
  findings: readonly JudgedFinding[],
  suppressing: Suppressing,
): { readonly findings: JudgedFinding[]; readonly about: Finding[] } {
  const about: Finding[] = [];
  const stated = activeStated(suppressing, about);
  const comments = activeComments(suppressing, about);
  if (stated.size === 0 && comments.size === 0) return { findings: [...findings], about };
  const marked = decideEach(findings, (judged) => {
    const active = matching(judged.finding, stated, comments);
    const { ruleId } = judged.finding;
    if (active === undefined || ruleId.startsWith('suppression/') || !isSuppressible(judged.finding)) return judged;
    active.isUsed = true;
    return { ...judged, state: 'suppressed' as const, suppression: active.suppression };
  });
  for (const active of [...[...stated.values()].flat(), ...[...comments.values()].flat()]) {
    const { rule } = active.suppression;
    if (active.isUsed || !isRuleId(rule) || !suppressing.lookedFor(rule)) continue;
    const data = { rule, about: aboutOf(active.suppression) };
    about.push(createFinding('suppression/unused', 'unused', data, { location: active.location }));
  }
  return { findings: marked, about };
}

type Matches = (finding: Finding) => boolean;

function activeStated(
  suppressing: Suppressing,
  about: Finding[],
): ReadonlyMap<string, Array<Active & { matches: Matches }>> {
  const { stated, today, settings } = suppressing;
  const active = new Map<string, Array<Active & { matches: Matches }>>();
  for (const [index, suppression] of stated.entries()) {
    const { rule, item, path, until } = suppression;
    const location = placeOfStated(settings, index);
    if (until !== undefined && until < today) {
      about.push(
        createFinding(
          'suppression/expired',
          'expired',
          { rule, until },
          { location, anchor: `${rule} ${aboutOf(suppression)}` },
        ),
      );
      continue;
    }
    const matchesPath = path === undefined ? () => true : compileGlob(path);
    const matches: Matches = (finding) =>
      (item === undefined || finding.item === item) && matchesPath(pathInTree(finding.location.path));
    const one = { suppression, location, isUsed: false, matches };
    active.set(rule, [...(active.get(rule) ?? []), one]);
  }
  return active;
}

function activeComments(
  suppressing: Suppressing,
  about: Finding[],
): ReadonlyMap<string, Array<Active & { matches: Matches }>> {
  const { comments, today, onBase, itemsAt } = suppressing;
  const allowed = onBase === undefined ? undefined : countComments(onBase);
  const active = new Map<string, Array<Active & { matches: Matches }>>();
  for (const comment of comments) {
    const { rule, until, reason, path, target, unclear } = comment;
    const { start, end, line, column } = comment;
    const location = { path, range: { start, end, line, column } };
    if (unclear !== undefined)
      about.push(createFinding('suppression/not-understood', 'unclear', { written: unclear }, { location }));
    else if (rule === '' || reason === '')
      about.push(createFinding('suppression/no-reason', 'none', { rule }, { location }));
    else if (!isRuleId(rule))
      about.push(createFinding('suppression/unused', 'unknownRule', { rule, about: '' }, { location }));
    else if (until !== undefined && until < today)
      about.push(
        createFinding('suppression/expired', 'expired', { rule, until }, { location, anchor: `${rule} ${reason}` }),
      );
    else if (allowed !== undefined && !takeOne(allowed, comment))
      about.push(
        createFinding('suppression/not-on-base', 'added', { rule }, { location, anchor: `${rule} ${reason}` }),
      );
    else {
      const items = itemsAt(path, target);
      const matches: Matches = (finding) =>
        finding.location.range.line === target || (finding.item !== undefined && items.includes(finding.item));
      const suppression = { rule, item: undefined, path, reason, until };
      const key = `${rule} ${path}`;
      active.set(key, [...(active.get(key) ?? []), { suppression, location, isUsed: false, matches }]);
    }
  }
  return active;
}

function matching(
  finding: Finding,
  stated: ReadonlyMap<string, ReadonlyArray<Active & { matches: Matches }>>,
  comments: ReadonlyMap<string, ReadonlyArray<Active & { matches: Matches }>>,
): Active | undefined {
  const { ruleId, location } = finding;
  return (
    comments.get(`${ruleId} ${location.path}`)?.find(({ matches }) => matches(finding)) ??
    stated.get(ruleId)?.find(({ matches }) => matches(finding))
  );
}

function countComments(comments: readonly SuppressionComment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const comment of comments) counts.set(keyOf(comment), (counts.get(keyOf(comment)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, comment: SuppressionComment): boolean {
  const left = counts.get(keyOf(comment)) ?? 0;
  if (left > 0) counts.set(keyOf(comment), left - 1);
  return left > 0;
}

/** A comment may move to another line with what it speaks of; a second copy of it is a new one. */
function keyOf({ path, rule, reason, until }: SuppressionComment): string {
  return JSON.stringify([path, rule, reason, until]);
}

function aboutOf({ item, path }: Suppression): string {
  if (item !== undefined) return path === undefined ? `item ${item}` : `item ${item} in ${path}`;
  return path === undefined ? '' : `in ${path}`;
}

/** The line of the table that states the suppression; the start of the file when it cannot be told. */
function placeOfStated(settings: string | undefined, index: number): FindingLocation {
  let at = 0;
  let seen = -1;
  for (const line of (settings ?? '').split('\n')) {
    if (/^\s*\[\[\s*suppression\s*\]\]/.test(line)) seen += 1;
    if (seen === index) {
      const number = (settings ?? '').slice(0, at).split('\n').length;
      return { path: CONFIG, range: { start: at, end: at + line.trimEnd().length, line: number, column: 1 } };
    }
    at += line.length + 1;
  }
  return { path: CONFIG, range: { start: 0, end: 0, line: 1, column: 1 } };
}
