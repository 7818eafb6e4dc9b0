import type { CommandSpec, Invocation, OptionSpec } from '../arguments/command-spec.ts';
import { findCommand, unknownCommand } from '../arguments/resolve-command.ts';
import { ENVIRONMENT, GLOBAL_OPTIONS } from '../arguments/shared-options.ts';
import { EXIT } from '../exit-codes.ts';
import { measureNarrow, wrap } from '../output/display-width.ts';
import type { Mode, Style } from '../output/terminal.ts';
import { COMMANDS, OVERVIEW } from '../arguments/catalogue.ts';
import type { CommandContext } from './command-context.ts';

const GROUPS: ReadonlyArray<readonly [CommandSpec['group'], string]> = [
  ['read', 'Read'],
  ['judge', 'Judge'],
  ['generate', 'Generate'],
  ['write', 'Change'],
  ['agents', 'For coding agents'],
  ['set up', 'Set up'],
  ['help', 'Understand'],
];

/** `decisis help [COMMAND]`. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const [name] = invocation.arguments;
  const spec = name === undefined ? OVERVIEW : findCommand(name);
  if (spec === undefined) throw unknownCommand(name as string);
  return await printHelp(spec, invocation, context);
}

/** Prints the help of a command, or of the whole program for the overview. */
export async function printHelp(spec: CommandSpec, invocation: Invocation, context: CommandContext): Promise<number> {
  const color: Mode = invocation.flag('no-color') === true ? 'never' : ((invocation.value('color') ?? 'auto') as Mode);
  const style = await context.terminal.outStyle({ color, hyperlinks: 'never', resolve: (path) => path });
  const narrow = { ...style, width: Math.min(style.width, 100) };
  context.terminal.out(`${(spec === OVERVIEW ? programHelp(narrow) : commandHelp(spec, narrow)).join('\n')}\n`);
  return EXIT.clean;
}

/** The help of the program: every command by what it is for. */
export function programHelp(style: Style): readonly string[] {
  const { paint } = style;
  const lines = [
    `${paint('strong', 'decisis')}  reads, judges and edits the decision registers of a repository`,
    '',
    heading(style, 'Usage'),
    ...twoColumns(
      [
        ['decisis [PATH...]', OVERVIEW.summary],
        ['decisis COMMAND ...', ''],
      ],
      style,
    ),
  ];
  for (const [group, title] of GROUPS) {
    const specs = COMMANDS.filter((spec) => spec.group === group);
    lines.push(
      '',
      heading(style, title),
      ...twoColumns(
        specs.map(({ name, summary }) => [name, summary]),
        style,
        12,
      ),
    );
  }
  lines.push('', heading(style, 'Options'), ...optionLines([...OVERVIEW.options, ...GLOBAL_OPTIONS, VERSION], style));
  lines.push('', heading(style, 'Environment'), ...twoColumns(ENVIRONMENT, style, 26));
  lines.push('', heading(style, 'Examples'), ...exampleLines([...OVERVIEW.examples, ...firstExamples()], style));
  lines.push('', `${paint('command', 'decisis help COMMAND')} shows the options and examples of a command.`);
  return lines;
}

/** The help of one command: usage, what it does, options, examples. */
export function commandHelp(spec: CommandSpec, style: Style): readonly string[] {
  const { paint } = style;
  const own = spec.options.length > 0 ? ['', heading(style, 'Options'), ...optionLines(spec.options, style)] : [];
  return [
    `${paint('strong', `decisis ${spec.name}`)}  ${spec.summary}`,
    '',
    heading(style, 'Usage'),
    `  ${paint('command', `decisis ${spec.name} ${spec.usage}`.trim())}`,
    '',
    ...spec.description.flatMap((text) => wrap(text, style.width, measureNarrow)),
    ...own,
    '',
    heading(style, 'Every command'),
    ...optionLines(GLOBAL_OPTIONS, style),
    '',
    heading(style, 'Examples'),
    ...exampleLines(spec.examples, style),
  ];
}

const VERSION: OptionSpec = { name: 'version', short: 'V', summary: 'print the version' };

function firstExamples(): CommandSpec['examples'] {
  return ['list', 'show', 'set'].flatMap((name) => findCommand(name)?.examples.slice(0, 1) ?? []);
}

function heading({ paint }: Style, text: string): string {
  return paint('heading', text);
}

function optionLines(options: readonly OptionSpec[], style: Style): string[] {
  return twoColumns(
    options.map(({ name, short, value, summary }) => [
      `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
      summary,
    ]),
    style,
    26,
  );
}

function exampleLines(examples: CommandSpec['examples'], style: Style): string[] {
  const widest = Math.max(...examples.map(({ line }) => line.length));
  if (widest + Math.max(...examples.map(({ says }) => says.length)) + 4 <= style.width) {
    return twoColumns(
      examples.map(({ line, says }) => [line, says]),
      style,
      widest,
    );
  }
  return examples.flatMap(({ line, says }) => [
    `  ${style.paint('faint', `# ${says}`)}`,
    `  ${style.paint('command', line)}`,
  ]);
}

/** Names on the left, words on the right, wrapped beside the names; a name that is too long stands on a line of its own. */
function twoColumns(rows: ReadonlyArray<readonly [string, string]>, { paint, width }: Style, least = 0): string[] {
  const left = Math.min(34, Math.max(least, ...rows.map(([name]) => name.length)));
  return rows.flatMap(([name, words]) => {
    const [first = '', ...rest] = wrap(words, Math.max(20, width - left - 4), measureNarrow);
    const indent = ' '.repeat(left + 4);
    const head = `  ${paint('command', name)}`;
    if (name.length > left) return [head, ...[first, ...rest].map((line) => indent + line)];
    return [`${head}${' '.repeat(left - name.length + 2)}${first}`.trimEnd(), ...rest.map((line) => indent + line)];
  });
}
