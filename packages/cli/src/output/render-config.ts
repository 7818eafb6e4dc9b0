import { configToJson, type Config } from '@decisis/workspace';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The settings as `key = value` lines under the tables of decisis.toml; values as JSON, which TOML reads alike. */
export function renderConfig(config: Config, style: Style): readonly string[] {
  const { paint, link } = style;
  const { path, registers, ...tables } = configToJson(config) as {
    path: string | null;
    registers: readonly Readonly<Record<string, unknown>>[];
  } & Record<string, Readonly<Record<string, unknown>>>;
  const from = path === null ? 'the defaults; there is no decisis.toml' : link(escapeTerminal(path), path);
  const lines = [paint('faint', `# ${from}`)];
  for (const [name, table] of Object.entries(tables)) lines.push('', ...tableLines(`[${name}]`, table, style));
  for (const register of registers) lines.push('', ...tableLines('[[register]]', register, style));
  if (registers.length === 0) lines.push('', paint('faint', '# no registers are named: they are looked for'));
  return lines;
}

function tableLines(title: string, table: Readonly<Record<string, unknown>>, { paint }: Style): string[] {
  return [
    paint('heading', title),
    ...Object.entries(table).map(([key, value]) =>
      value === null ? paint('faint', `# ${key} is not set`) : `${key} = ${escapeTerminal(JSON.stringify(value))}`,
    ),
  ];
}
