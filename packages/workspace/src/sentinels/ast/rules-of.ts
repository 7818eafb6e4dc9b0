import type { AstRule, AstSentinel } from '@decisis/core';
import type { EngineRule } from './engine-protocol.ts';

/** What the engine looks for on behalf of a sentinel. */
export function engineRuleOf({ language, pattern, rule }: AstSentinel): EngineRule {
  const own = pattern === undefined ? undefined : { pattern };
  const matcher = own === undefined ? (rule ?? {}) : rule === undefined ? own : { all: [own, rule] };
  return { language, matcher, patterns: [...codeIn(matcher)] };
}

/** Names a rule: the same for the same language and the same table, whatever the order of its keys. */
export function ruleKey({ language, matcher }: EngineRule): string {
  return `${language} ${JSON.stringify(sorted(matcher))}`;
}

/** Every piece of code in a rule. */
function* codeIn(rule: AstRule): Generator<string> {
  for (const [key, value] of Object.entries(rule)) {
    if (key === 'pattern' && typeof value === 'string') yield value;
    else if (key === 'pattern') yield (value as { readonly context: string }).context;
    else if (Array.isArray(value)) for (const each of value as readonly AstRule[]) yield* codeIn(each);
    else if (typeof value === 'object' && value !== null) yield* codeIn(value as AstRule);
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
