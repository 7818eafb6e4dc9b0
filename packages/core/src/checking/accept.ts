import { isAcceptable } from '../findings/excusable.ts';
import { parseBaseline, type Baseline, type BaselineEntry } from '../findings/baseline.ts';
import type { JudgedFinding } from '../findings/check-result.ts';
import type { RuleId } from '../findings/catalogue.ts';
import type { UnreadReason } from '../model/repository-view.ts';
import { createFinding, type Finding, type FindingLocation } from '../findings/finding.ts';
import { decideEach } from './decide-each.ts';

/** A baseline as a state has it. */
export interface BaselineFile {
  /** Undefined when there is none, or none that could be read. */
  readonly text: string | undefined;
  /** Why it could not be read, when it is there. */
  readonly unread: UnreadReason | undefined;
}

/** The baseline of one run. */
export interface Accepting {
  readonly path: string;
  /** The file in the state that is judged. */
  readonly own: BaselineFile;
  /** When a change is judged, that of its base. */
  readonly base: BaselineFile | undefined;
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
  const { path, base } = accepting;
  const about: Finding[] = [];
  const own = read(accepting.own, path, 'invalid', about);
  const ofBase = base === undefined ? undefined : read(base, path, 'base', about);
  const valid = validEntries(accepting, own, ofBase, about);
  const left = new Map(valid.map((entry) => [entry.fingerprint, entry.count]));
  const marked = decideEach(left.size === 0 ? [] : findings, (judged) => {
    const { fingerprint } = judged.finding;
    // What somebody lets stand is known with a name; an entry beside it is stale.
    const mayBe = judged.state === 'reported' && judged.override === undefined && isAcceptable(judged.finding);
    const count = mayBe ? (left.get(fingerprint) ?? 0) : 0;
    if (count === 0) return judged;
    left.set(fingerprint, count - 1);
    return { ...judged, state: 'accepted' as const };
  });
  for (const entry of own?.entries ?? []) {
    const unused = left.get(entry.fingerprint);
    if (unused === undefined || unused === 0 || !accepting.lookedFor(entry.rule, entry.path)) continue;
    about.push(stale(path, entry, Math.min(unused, entry.count)));
  }
  return { findings: left.size === 0 ? [...findings] : marked, about };
}

const UNREAD: Readonly<Record<UnreadReason, string>> = {
  'too-large': 'is larger than a file may be',
  'not-text': 'is no UTF-8 text',
  outside: 'is a link',
  unreadable: 'cannot be opened',
};

function read(
  { text, unread }: BaselineFile,
  path: string,
  messageId: 'invalid' | 'base',
  about: Finding[],
): Baseline | undefined {
  if (text === undefined) {
    if (unread === undefined) return undefined;
    const isTooLarge = unread === 'too-large';
    const data = { problem: UNREAD[unread], isTooLarge };
    about.push(createFinding('baseline/unreadable', messageId, data, { location: placeAt(path, 1) }));
    return { entries: [], problem: { line: 1, problem: data.problem } };
  }
  const baseline = parseBaseline(text);
  if (baseline.problem !== undefined) {
    const { line, problem } = baseline.problem;
    about.push(
      createFinding(
        'baseline/unreadable',
        messageId,
        { problem, isTooLarge: false },
        { location: placeAt(path, line) },
      ),
    );
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
  const onBase = ofBase === undefined ? foundOnBaseWhenNeeded(own, foundOnBase) : undefined;
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
