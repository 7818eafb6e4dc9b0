import { renderConfigSchema } from '@decisis/workspace/writing';
import type { Generator } from './generator.ts';

interface SettingSchema {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly items?: SettingSchema;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SettingSchema[];
  readonly additionalProperties?: false | SettingSchema;
}

/** The page of every setting of decisis.toml, made from the schema that the reader obeys. */
export const settingsPage: Generator = {
  name: 'settings page',
  owns: ['docs/reference/decisis-toml.md'],
  files: () => new Map([['docs/reference/decisis-toml.md', render(JSON.parse(renderConfigSchema()) as SettingSchema)]]),
};

function render(schema: SettingSchema): string {
  const sections = Object.entries(schema.properties ?? {}).map(([name, table]) => section(name, table));
  return `# decisis.toml

${schema.description ?? ''} \`decisis init\` writes the file, \`decisis config\` prints the settings in force. A key that is not listed here is
an error with its line, its column and the nearest key. Editors read the JSON Schema in
\`packages/workspace/schema/decisis.schema.json\`, which is part of the package \`@decisis/workspace\`.

${sections.join('\n')}`;
}

function section(name: string, table: SettingSchema, depth = 2): string {
  const isList = table.type === 'array';
  const properties = (isList ? table.items?.properties : table.properties) ?? {};
  const tables = Object.entries(properties).filter(([, inner]) => isTable(inner) || isTable(inner.items ?? {}));
  const rows = Object.entries(properties).map(
    ([key, setting]) => `| \`${key}\` | ${typeOf(setting)} | ${setting.description ?? ''} |`,
  );
  return `${'#'.repeat(depth)} ${isList ? `[[${name}]]` : `[${name}]`}

${table.description ?? ''}

| Key | Value | Meaning |
|---|---|---|
${rows.join('\n')}
${tables.map(([key, inner]) => `\n${section(`${name}.${key}`, inner, depth + 1)}`).join('')}`;
}

/** Whether a setting has keys of its own, which are told below. */
function isTable({ properties = {} }: SettingSchema): boolean {
  return Object.keys(properties).length > 0;
}

function typeOf(setting: SettingSchema): string {
  if (setting.enum !== undefined)
    return setting.enum.length > 12 ? 'a known word' : setting.enum.map((one) => `\`${one}\``).join(', ');
  if (setting.anyOf !== undefined) return setting.anyOf.map(typeOf).join(' or ');
  if (setting.type === 'array') return `list of ${setting.items === undefined ? 'values' : severalOf(setting.items)}`;
  if (
    setting.type === 'object' &&
    setting.additionalProperties !== undefined &&
    setting.additionalProperties !== false
  ) {
    return `table of ${typeOf(setting.additionalProperties)}`;
  }
  if (setting.type === 'object') return 'table';
  return setting.type ?? 'value';
}

/** The same in the plural, behind "list of". */
function severalOf(setting: SettingSchema): string {
  if (setting.enum !== undefined) return setting.enum.length > 12 ? 'known words' : `any of ${typeOf(setting)}`;
  if (setting.anyOf !== undefined) return setting.anyOf.map(severalOf).join(' or ');
  if (setting.type === 'array') return `lists of ${setting.items === undefined ? 'values' : severalOf(setting.items)}`;
  return `${typeOf(setting)}s`;
}
