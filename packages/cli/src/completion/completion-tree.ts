import { RootCommand, script } from '@bomb.sh/tab';
import type { OptionSpec } from '../arguments/command-spec.ts';
import { GLOBAL_OPTIONS } from '../arguments/shared-options.ts';
import { COMMANDS, OVERVIEW } from '../arguments/catalogue.ts';
import { BASH_SCRIPT } from './bash-script.ts';
import { captureConsole } from './capture-console.ts';

/** A value that can be typed in a place, with a few words about it. */
export interface Suggestion {
  readonly value: string;
  readonly says: string;
}

/** Values known only from the registers, asked for when somebody completes an ID, a field or a register. */
export interface Known {
  readonly ids: readonly Suggestion[];
  readonly registers: readonly Suggestion[];
  readonly owners: readonly Suggestion[];
  readonly fields: readonly Suggestion[];
}

/** The script of a shell, in tab's names of shells. */
export function completionScript(shell: string): string {
  return shell === 'bash' ? BASH_SCRIPT : captureConsole(() => script(shell, 'decisis', 'decisis'));
}

/** What a shell is answered for the words typed so far, the last one possibly unfinished. */
export function complete(words: readonly string[], known: Known): string {
  return captureConsole(() => treeOf(known).parse([...words]));
}

function treeOf(known: Known): RootCommand {
  const tree = new RootCommand();
  for (const option of [...OVERVIEW.options, ...GLOBAL_OPTIONS]) addOption(tree, option, known);
  for (const { name, summary, options, usage } of COMMANDS) {
    const command = tree.command(name, summary);
    for (const option of [...options, ...GLOBAL_OPTIONS]) addOption(command, option, known);
    if (/^ID\b/.test(usage)) command.argument('id', (add) => known.ids.forEach(({ value, says }) => add(value, says)));
    if (name === 'set')
      command.argument('field', (add) => known.fields.forEach(({ value, says }) => add(`${value}=`, says)), true);
    if (name === 'completion')
      command.argument('shell', (add) => ['bash', 'zsh', 'fish', 'pwsh'].forEach((shell) => add(shell, '')));
    if (name === 'help') command.argument('command', (add) => COMMANDS.forEach((spec) => add(spec.name, spec.summary)));
  }
  return tree;
}

function addOption(command: ReturnType<RootCommand['command']>, option: OptionSpec, known: Known): void {
  const { name, short, summary, value } = option;
  if (value === undefined) {
    if (short === undefined) command.option(name, summary);
    else command.option(name, summary, short);
    return;
  }
  const values = suggestionsFor(option, known);
  command.option(name, summary, (add) => values.forEach((one) => add(one.value, one.says)), short);
}

function suggestionsFor({ name, choices }: OptionSpec, known: Known): readonly Suggestion[] {
  if (choices !== undefined) return choices.map((value) => ({ value, says: '' }));
  switch (name) {
    case 'register':
      return known.registers;
    case 'owner':
      return known.owners;
    case 'columns':
    case 'sort':
    case 'group':
      return known.fields;
    default:
      return [];
  }
}
