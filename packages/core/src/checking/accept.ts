import { parseBaseline, type Baseline, type BaselineEntry } from '../findings/baseline.ts';
import type { JudgedFinding } from '../findings/check-result.ts';
import type { RuleId } from '../findings/catalogue.ts';
import { createFinding, type Finding, type FindingLocation } from '../findings/finding.ts';

/** The baseline of one run. */
export interface Accepting {
  readonly path: string;
  /** Text of the file in the state that is judged; undefined when there is none. */
  readonly text: string | undefined;
  /** When a change is judged, the baseline of its base. */
  readonly base: { readonly text: string | undefined } | undefined;
  /** Fingerprints of what the base is found to have; asked for only when a change brings the first baseline. */
  readonly foundOnBase: () => ReadonlySet<string>;
  /** Whether the run looked for findings of a rule in a document; else no entry about it is stale. */
  readonly lookedFor: (rule: RuleId, path: string) => boolean;
}

/**
 * Marks the findings that the baseline accepts, each as often as it says, and answers what is wrong with the baseline. A
 * change is judged by the baseline of its base, which its own must not exceed; one that brings the first baseline may
 * accept what the base has. A baseline that cannot be read accepts nothing.
 */
export function accept(
  findings: readonly JudgedFinding[],
  accepting: Accepting,
): { readonly findings: JudgedFinding[]; readonly about: Finding[] } {
  const { path, text, base } = accepting;
  const about: Finding[] = [];
  const own = text === undefined ? undefined : read(text, path, 'invalid', about);
  const ofBase = base?.text === undefined ? undefined : read(base.text, path, 'base', about);
  const valid = validEntries(accepting, own, ofBase, about);
  const left = new Map(valid.map((entry) => [entry.fingerprint, entry.count]));
  const marked = findings.map((judged) => {
    const { fingerprint } = judged.finding;
    const count = judged.state === 'reported' ? (left.get(fingerprint) ?? 0) : 0;
    if (count === 0) return judged;
    left.set(fingerprint, count - 1);
    return { ...judged, state: 'accepted' as const };
  });
  for (const entry of own?.entries ?? []) {
    const unused = left.get(entry.fingerprint);
    if (unused === undefined || unused === 0 || !accepting.lookedFor(entry.rule, entry.path)) continue;
    about.push(stale(path, entry, Math.min(unused, entry.count)));
  }
  return { findings: marked, about };
}

function read(text: string, path: string, messageId: 'invalid' | 'base', about: Finding[]): Baseline {
  const baseline = parseBaseline(text);
  if (baseline.problem !== undefined) {
    const { line, problem } = baseline.problem;
    about.push(createFinding('baseline/unreadable', messageId, { problem }, { location: placeAt(path, line) }));
  }
  return baseline;
}

/** The entries that count; what a change adds to them is refused. */
function validEntries(
  { path, base, foundOnBase }: Accepting,
  own: Baseline | undefined,
  ofBase: Baseline | undefined,
  about: Finding[],
): readonly BaselineEntry[] {
  if (base === undefined) return own?.entries ?? [];
  const onBase = base.text === undefined ? foundOnBaseWhenNeeded(own, foundOnBase) : undefined;
  const allowed = new Map(ofBase?.entries.map((entry) => [entry.fingerprint, entry.count]));
  const isAllowed = ({ fingerprint, count }: BaselineEntry): boolean =>
    onBase === undefined ? count <= (allowed.get(fingerprint) ?? 0) : onBase.has(fingerprint);
  for (const entry of own?.entries ?? []) {
    if (isAllowed(entry)) continue;
    const data = { rule: entry.rule, item: entry.item ?? '', path: entry.path };
    about.push(createFinding('baseline/grew', 'entry', data, { location: placeAt(path, entry.line) }));
  }
  return onBase === undefined ? (ofBase?.entries ?? []) : (own?.entries ?? []).filter(isAllowed);
}

function foundOnBaseWhenNeeded(own: Baseline | undefined, foundOnBase: () => ReadonlySet<string>): ReadonlySet<string> {
  return own === undefined || own.entries.length === 0 ? new Set() : foundOnBase();
}

function stale(path: string, entry: BaselineEntry, unused: number): Finding {
  const { rule, item = '', path: document, count } = entry;
  const place = { location: placeAt(path, entry.line), anchor: entry.fingerprint };
  return unused < count
    ? createFinding(
        'baseline/stale',
        'fewer',
        { rule, item, path: document, accepted: count, found: count - unused },
        place,
      )
    : createFinding('baseline/stale', 'stale', { rule, item, path: document }, place);
}

function placeAt(path: string, line: number): FindingLocation {
  return { path, range: { start: 0, end: 0, line, column: 1 } };
}
