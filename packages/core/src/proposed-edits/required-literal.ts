/** What makes a pattern too rich for a quick look: alternatives, groups and flags, character codes, classes by name, halves of characters. */
const RICH = /[|()\ud800-\udfff]|\\[pPQExCz0-9]/;
const LEAST = 3;

/**
 * A text that stands in everything a pattern finds; undefined when that cannot be told at a glance. Never too much: a line without
 * it surely does not match.
 *
 *     forbidden_12\w+    forbidden_12
 *     colou?r             colo
 */
export function requiredLiteral(pattern: string): string | undefined {
  if (RICH.test(pattern)) return undefined;
  let longest = '';
  let run = '';
  const close = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === '\\') {
      at += 1;
      const escaped = pattern.charAt(at);
      if (/[A-Za-z0-9]/.test(escaped)) close();
      else run += escaped;
    } else if (char === '[') {
      close();
      const end = pattern.indexOf(']', at + (pattern.charAt(at + 1) === '^' ? 3 : 2));
      // A class in a class or an escaped bracket: not at a glance.
      if (end === -1 || /[[\\]/.test(pattern.slice(at + 1, end))) return undefined;
      at = end;
    } else if (char === '?' || char === '*' || char === '{') {
      run = run.slice(0, -1);
      close();
      if (char === '{') at = Math.max(at, pattern.indexOf('}', at));
    } else if (char === '.' || char === '^' || char === '$' || char === '+') close();
    else run += char;
  }
  close();
  return longest.length >= LEAST ? longest : undefined;
}
