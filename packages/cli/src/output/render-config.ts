import type { Config, RegisterConfig } from '@decisis/workspace';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The settings in force as decisis.toml writes them; what it says of policy is named, since it can be read there. */
export function renderConfig(config: Config, style: Style): readonly string[] {
  const { paint, link } = style;
  const { path, project, discovery, limits, output, registers, policyTables } = config;
  const { paperOnly, ...named } = project;
  const projectTable = { ...named, 'paper-only': paperOnly };
  const from = path === undefined ? 'the defaults; there is no decisis.toml' : link(escapeTerminal(path), path);
  const lines = [
    paint('faint', `# ${from}`),
    ...tableLines('[project]', projectTable, style),
    ...tableLines('[discovery]', discovery, style),
    ...tableLines('[limits]', { 'file-size': limits.documentBytes, rows: limits.rows }, style),
    ...tableLines('[output]', output, style),
    ...registers.flatMap((register) => tableLines('[[register]]', registerTable(register), style)),
    '',
  ];
  if (registers.length === 0) lines.push(paint('faint', '# no registers are named: they are looked for'));
  if (policyTables.length > 0)
    lines.push(paint('faint', `# also in the file: ${policyTables.map(escapeTerminal).join(', ')}`));
  lines.push(paint('faint', '# "decisis config --json" shows everything, with what no table sets'));
  return lines;
}

function tableLines(title: string, table: object, { paint }: Style): string[] {
  return [
    '',
    paint('heading', title),
    ...Object.entries(table).map(([key, value]: [string, unknown]) =>
      value === undefined ? paint('faint', `# ${key} is not set`) : `${key} = ${escapeTerminal(tomlOf(value))}`,
    ),
  ];
}

function registerTable({ columns, statuses, ...rest }: RegisterConfig): object {
  const locked = [...statuses].filter(([word, meaning]) => meaning.locked && word !== 'locked').map(([word]) => word);
  const words = Object.fromEntries([...statuses].map(([word, { status }]) => [word, status]));
  return {
    ...rest,
    columns: Object.fromEntries(columns),
    statuses: locked.length === 0 ? words : { ...words, locked },
  };
}

/** A value in TOML; the strings of JSON are strings of TOML. */
function tomlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tomlOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)} = ${tomlOf(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
