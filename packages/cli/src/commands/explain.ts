import {
  DecisisError,
  ERROR_CODES,
  errorEntry,
  errorUrl,
  findingEntry,
  findingUrl,
  isErrorCode,
  isRuleId,
  RULE_IDS,
} from '@decisis/core';
import { DEFAULT_CONFIG, nearestNames } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { renderExplanation, renderIndex, type Explanation } from '../output/render-explanation.ts';
import { modesOf } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Explains a finding or an error from the catalogues, or lists all of them. */
export async function run(invocation: Invocation, { terminal }: CommandContext): Promise<number> {
  const [name] = invocation.arguments;
  const style = await terminal.outStyle({ ...modesOf(invocation, DEFAULT_CONFIG), resolve: (path) => path });
  const all = [...RULE_IDS, ...ERROR_CODES];
  if (name === undefined) {
    const index = all.map(explain);
    if (invocation.has('json')) terminal.out(`${JSON.stringify(index, undefined, 2)}\n`);
    else terminal.out(`${renderIndex(index, style).join('\n')}\n`);
    return EXIT.clean;
  }
  const wanted = all.find((known) => known.toLowerCase() === name.toLowerCase());
  if (wanted === undefined) throw unknownName(name, all);
  const explanation = explain(wanted);
  if (invocation.has('json')) terminal.out(`${JSON.stringify(explanation, undefined, 2)}\n`);
  else terminal.out(`${renderExplanation(explanation, style).join('\n')}\n`);
  return EXIT.clean;
}

function explain(name: string): Explanation {
  if (isRuleId(name)) {
    const { docs, severity, messages, samples } = findingEntry(name);
    const example = Object.entries(messages).map(([id, render]) => render(samples[id] as never));
    return {
      name,
      kind: 'finding',
      severity,
      says: docs.description,
      why: docs.why,
      messages: example,
      example: docs.example,
      fix: docs.fix,
      docsUrl: findingUrl(name),
    };
  }
  if (!isErrorCode(name)) throw unknownName(name, ERROR_CODES);
  const { title, why, message, hint, sample, kind } = errorEntry(name);
  return {
    name,
    kind: 'error',
    severity: kind,
    says: title,
    why,
    messages: [message(sample)],
    example: null,
    fix: hint?.(sample) ?? null,
    docsUrl: errorUrl(name),
  };
}

function unknownName(name: string, known: readonly string[]): DecisisError {
  const nearest = nearestNames(name, known);
  const inside = known.filter((candidate) => name.length > 3 && candidate.toLowerCase().includes(name.toLowerCase()));
  const names = [...new Set([...nearest, ...inside])].slice(0, 3).map((candidate) => `"decisis explain ${candidate}"`);
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${name}" is neither a finding nor an error of decisis`,
    instead: names.length > 0 ? `use ${names.join(' or ')}` : 'run "decisis explain" to see all of them',
  });
}
