/**
 * Where the published reference pages will stand; one place, because a problem's `type` and SARIF's `helpUri` use it too.
 * The project has no address yet (D-011), and a name that nobody can own is better than one that somebody may buy.
 */
export const REFERENCE_URL = 'https://decisis.example/reference';

/** The page of an error code. */
export function errorUrl(code: string): string {
  return `${REFERENCE_URL}/errors/${code}`;
}

/** The page of a finding, whose id is `category/kebab-name`. */
export function findingUrl(ruleId: string): string {
  return `${REFERENCE_URL}/findings/${ruleId}`;
}
