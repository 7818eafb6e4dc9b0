import { expect, test } from 'vitest';
import { ERROR_CODES, errorEntry } from '../src/errors/catalogue.ts';
import { findingEntry, RULE_IDS } from '../src/findings/catalogue.ts';
import { shellWord } from '../src/errors/shell-word.ts';

/** What an identifier, a path or the name of a branch may hold: none of it may reach a shell as it is. */
const HOSTILE = "a b$(touch pwn)`id`;c'd";
const COMMAND = /"(?:decisis|git) [^"]*"/g;
/** What the product itself puts there: the name of a command, the kind of a document. */
const INTERNAL = new Set(['kind', 'command']);

/** The data of a sample with every text replaced. */
function hostile(value: unknown): unknown {
  if (typeof value === 'string') return HOSTILE;
  if (Array.isArray(value)) return value.map(hostile);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, INTERNAL.has(key) ? each : hostile(each)]),
  );
}

/** The commands of a hint that a shell would take in another way than as words. */
function unsafe(hint: string): readonly string[] {
  return [...hint.matchAll(COMMAND)].flatMap(([command]) =>
    /[$`;]/.test(command.replaceAll(shellWord(HOSTILE), 'WORD')) ? [command] : [],
  );
}

test('commands in the hints of findings quote what documents and branches may call things', () => {
  const found: string[] = [];
  for (const id of RULE_IDS) {
    const { hints = {}, samples } = findingEntry(id);
    for (const [message, hint] of Object.entries(hints as Record<string, ((data: unknown) => string) | undefined>)) {
      const data = hostile((samples as Record<string, unknown>)[message]);
      found.push(...unsafe(hint?.(data) ?? '').map((command) => `${id} ${message}: ${command}`));
    }
  }
  expect(found).toEqual([]);
});

test('so do those of errors', () => {
  const found: string[] = [];
  for (const code of ERROR_CODES) {
    const { hint, sample } = errorEntry(code) as unknown as { hint?: (data: unknown) => string; sample: unknown };
    found.push(...unsafe(hint?.(hostile(sample)) ?? '').map((command) => `${code}: ${command}`));
  }
  expect(found).toEqual([]);
});
