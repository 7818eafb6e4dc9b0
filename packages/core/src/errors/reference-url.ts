/** Where the published reference pages stand; one place, because a problem's `type` and SARIF's `helpUri` use it too. */
export const REFERENCE_URL = 'https://decisis.dev/reference';

/** The page of an error code. */
export function errorUrl(code: string): string {
  return `${REFERENCE_URL}/errors/${code}`;
}

/** The page of a finding, whose id is `category/kebab-name`. */
export function findingUrl(ruleId: string): string {
  return `${REFERENCE_URL}/findings/${ruleId}`;
}
