import { FIELD_NAMES } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { complete, type Known, type Suggestion } from '../completion/completion-tree.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Answers a shell that completes a command line; the words stand after `--`. Never fails: no answer is an answer. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const words = invocation.arguments;
  context.terminal.out(complete(words, await knownFor(words, invocation, context)));
  return EXIT.clean;
}

/** Reads the registers only where their words are asked for. */
async function knownFor(words: readonly string[], invocation: Invocation, context: CommandContext): Promise<Known> {
  const fields = FIELD_NAMES.map((value) => ({ value, says: '' }));
  const none: Known = { ids: [], registers: [], owners: [], fields };
  const [command] = words;
  const asksForId = (command === 'show' || command === 'set') && words.length <= 2;
  const asksForName = words.some((word) => /^(?:-r|-o|--register|--owner)/.test(word));
  if (!asksForId && !asksForName) return none;
  try {
    const { views } = await openSession(invocation, context, [], 'facts');
    const rows = views.flatMap((view) => view.rows);
    const owners = new Set(rows.flatMap(({ summary }) => summary.owner ?? []));
    return {
      fields,
      ids: rows.map(({ summary }): Suggestion => ({
        value: summary.id ?? summary.key,
        says: summary.title?.slice(0, 60) ?? '',
      })),
      registers: views.map((view) => ({ value: view.name, says: `${view.rows.length} items` })),
      owners: [...owners].map((value) => ({ value, says: '' })),
    };
  } catch {
    return none;
  }
}
