// `in v1` at the end of a clause: the words behind a version may make it the version of something else.
const SCOPE =
  /(?<![\p{L}])(?:in|for|during|throughout|within|für|während|en|para|durante|em|na|no|pour|dans|per|durante|dla|w|в|для)\s+(?:version\s+|release\s+)?v(\d{1,4}(?:\.\d{1,4}){0,2})(?=$|[.,;:!?)\]]|\s+(?:only|nur|solo|seulement)(?![\p{L}]))/giu;

/** The versions for which a canonical text says that it holds: `in v1`. */
export function versionsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SCOPE)].map((match) => `v${match[1]}`))];
}

/** Whether a scope is over: the current version lies behind every version that it names, as far as these are told. */
export function hasLapsed(versions: readonly string[], current: string | undefined): boolean {
  const now = numbersOf(current);
  if (now === undefined || versions.length === 0) return false;
  return versions.every((version) => {
    const scope = numbersOf(version);
    return scope !== undefined && isBehind(now, scope);
  });
}

/** `v1` covers v1.4 and lies before v2. */
function isBehind(now: readonly number[], scope: readonly number[]): boolean {
  for (const [index, part] of scope.entries()) {
    const own = now[index] ?? 0;
    if (own !== part) return own > part;
  }
  return false;
}

function numbersOf(version: string | undefined): readonly number[] | undefined {
  const match = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})/i.exec(version ?? '');
  return match?.[1]?.split('.').map(Number);
}
