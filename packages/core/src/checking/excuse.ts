import type { JudgedFinding } from '../findings/check-result.ts';
import { isSuppressible } from '../findings/excusable.ts';
import { createFinding, type Finding } from '../findings/finding.ts';
import { pathInTree } from '../findings/path-in-tree.ts';
import { foldId } from '../model/item-id.ts';
import { compileGlob } from '../model/glob.ts';
import { currentPhase } from '../policy/current-phase.ts';
import { aboutException, isInForce, type Exception } from '../policy/exception.ts';
import type { Policy } from '../policy/policy.ts';
import { settingsPlace } from '../policy/settings-place.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import { decideEach } from './decide-each.ts';

/** Findings as exceptions leave them, and what is wrong with the exceptions. */
export interface Excused {
  readonly findings: readonly JudgedFinding[];
  readonly about: readonly Finding[];
}

/**
 * Applies the exceptions of a policy. What a valid one covers stays reported, as information with its approver and its end: an
 * exception is known by everybody, a suppression hides. Findings about exceptions are never covered by one.
 */
export function excuse(
  findings: readonly JudgedFinding[],
  policy: Policy,
  repository: RepositoryView,
  today: string,
  isPartial: boolean,
): Excused {
  const phase = currentPhase(policy);
  const used = new Set<Exception>();
  const valid = policy.exceptions
    .filter((exception) => isInForce(exception, today, phase))
    .map((exception) => ({ exception, covers: scopeOf(exception) }));
  const excused = decideEach(valid.length === 0 ? [] : findings, (judged) => {
    const { finding } = judged;
    if (finding.ruleId.startsWith('exception/') || !isSuppressible(finding)) return judged;
    const match = valid.find(({ covers }) => covers(finding));
    if (match === undefined) return judged;
    used.add(match.exception);
    const severity = 'info' as const;
    return { ...judged, finding: { ...finding, severity }, level: 'advisory' as const, exception: match.exception };
  });
  const about = isPartial
    ? []
    : policy.exceptions.flatMap((exception, index) => {
        if (used.has(exception) || !valid.some((one) => one.exception === exception)) return [];
        return [
          createFinding(
            'exception/unused',
            'unused',
            { about: aboutException(exception), approver: exception.approver },
            {
              location: settingsPlace(repository, 'exception', exception.at ?? index),
              anchor: aboutException(exception),
            },
          ),
        ];
      });
  return { findings: valid.length === 0 ? findings : excused, about };
}

function scopeOf({ decision, rule, sentinel, paths }: Exception): (finding: Finding) => boolean {
  const globs = paths.map((path) => compileGlob(path));
  const wanted = decision === undefined ? undefined : foldId(decision);
  return (finding) =>
    (rule === undefined || finding.ruleId === rule || finding.ruleId.startsWith(`${rule}/`)) &&
    (sentinel === undefined || finding.data['sentinel'] === sentinel) &&
    (wanted === undefined || (finding.item !== undefined && foldId(finding.item) === wanted)) &&
    (globs.length === 0 || globs.some((matches) => matches(pathInTree(finding.location.path))));
}
