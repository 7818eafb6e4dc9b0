import type { CheckResult } from '@decisis/core';

/** What a careful reader says about one finding: right, wrong with the reason, or not looked at so far. */
export type Verdict = 'true' | 'false' | '?';

/** One finding of a document as it is kept: its rule, item and line, and nothing of the words of the document. */
export interface KeptFinding {
  readonly file: string | undefined;
  readonly line: number;
  readonly rule: string;
  /** Identifier of the item; undefined for findings about the document, and for items without one. */
  readonly item: string | undefined;
  readonly verdict: Verdict;
  /** Why the verdict is what it is; every false one has it. */
  readonly reason: string | undefined;
}

/**
 * The findings of one document, not judged yet. Keys of items without identifier are made of words of the document and are
 * left out; the file is told where a register is a folder.
 */
export function keptFindings(result: CheckResult, folder: string | undefined, ids: ReadonlySet<string>): KeptFinding[] {
  return result.findings.map(({ finding: { location, ruleId, item } }) => ({
    file: folder === undefined ? undefined : location.path.slice(folder.length + 1),
    line: location.range.line,
    rule: ruleId,
    item: item !== undefined && ids.has(item) ? item : undefined,
    verdict: '?',
    reason: undefined,
  }));
}

/** One line a finding: `14 resolution/overdue D-001 = true`, and for a false one the reason after a colon. */
export function renderSnapshot(findings: readonly KeptFinding[]): string {
  const lines = findings.map(
    (finding) =>
      `${placeOf(finding)} = ${finding.verdict}${finding.reason === undefined ? '' : `: ${finding.reason}`}\n`,
  );
  return lines.join('');
}

const LINE = /^(?:(\S+):)?(\d+) (\S+) (\S.*?) = (true|false|\?)(?:: (.+))?$/;

/** Reads a kept snapshot; throws at a line that is none. */
export function parseSnapshot(text: string): KeptFinding[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = LINE.exec(line);
      if (match === null) throw new Error(`no finding: ${line}`);
      const [, file, number, rule, item, verdict, reason] = match;
      if (verdict === 'false' && reason === undefined) throw new Error(`a false finding needs its reason: ${line}`);
      return {
        file,
        line: Number(number),
        rule: rule as string,
        item: item === '-' ? undefined : item,
        verdict: verdict as Verdict,
        reason,
      };
    });
}

/** The findings of today with the verdicts that were given to them before; the new ones are not judged. */
export function withVerdicts(findings: readonly KeptFinding[], kept: readonly KeptFinding[]): KeptFinding[] {
  const known = new Map<string, KeptFinding[]>();
  for (const finding of kept) {
    const place = placeOf(finding);
    known.set(place, [...(known.get(place) ?? []), finding]);
  }
  return findings.map((finding) => known.get(placeOf(finding))?.shift() ?? finding);
}

function placeOf({ file, line, rule, item }: KeptFinding): string {
  return `${file === undefined ? '' : `${file}:`}${line} ${rule} ${item ?? '-'}`;
}
