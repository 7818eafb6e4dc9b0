import { DecisisError, isRuleId, RULE_IDS, type JudgedFinding } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';

/** How many findings a refusal names. */
const MAX_NAMED = 5;
/** Fewer digits of a fingerprint name nothing. */
const LEAST_DIGITS = 6;

/** The one finding that a fingerprint, its beginning, or a rule with an item or a document names; refuses none and several. */
export function chooseFinding(
  findings: readonly JudgedFinding[],
  wanted: string,
  about: string | undefined,
): JudgedFinding {
  const isKey = new RegExp(`^[0-9a-f]{${LEAST_DIGITS},16}$`).test(wanted);
  if (!isKey && !isRuleId(wanted)) throw noFinding(wanted);
  const found = findings.filter(
    ({ finding }) =>
      // An override is of one place.
      finding.places === undefined &&
      (isKey ? finding.fingerprint.startsWith(wanted) : finding.ruleId === wanted) &&
      (about === undefined || finding.item?.toLowerCase() === about.toLowerCase() || finding.location.path === about),
  );
  const keys = [...new Set(found.map(({ finding }) => finding.fingerprint))];
  const [first] = found;
  if (first !== undefined && keys.length === 1) return first;
  if (first === undefined) throw missing(wanted, about, findings);
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `${keys.length} findings are meant by ${[wanted, about].filter((word) => word !== undefined).join(' ')}`,
    instead: `name one by its fingerprint: ${found
      .slice(0, MAX_NAMED)
      .map(({ finding }) => `${finding.fingerprint} (${aboutOf(finding)})`)
      .join(', ')}`,
  });
}

/** What a finding is about, for whoever reads the record of it. */
export function aboutOf({ item, location }: JudgedFinding['finding']): string {
  return item ?? location.path;
}

function missing(wanted: string, about: string | undefined, findings: readonly JudgedFinding[]): DecisisError {
  const others = [
    ...new Set(findings.flatMap(({ finding }) => (finding.ruleId === wanted ? [aboutOf(finding)] : []))),
  ].slice(0, MAX_NAMED);
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `no finding is meant by ${[wanted, about].filter((word) => word !== undefined).join(' ')}`,
    instead:
      others.length === 0
        ? 'run "decisis check" to see what there is'
        : `name what ${wanted} is found of: ${others.join(', ')}`,
  });
}

function noFinding(wanted: string): DecisisError {
  const [nearest] = nearestNames(wanted, RULE_IDS);
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${wanted}" is neither the fingerprint of a finding nor the id of a rule`,
    instead:
      nearest === undefined
        ? 'write a rule with an item, as in "decisis override resolution/overdue D-006", or a fingerprint of "check --json"'
        : `write "${nearest}"`,
  });
}
