import type { Override } from '@decisis/core';
import { tomlText } from './toml-text.ts';

/** The text of a decisis.toml with one more `[[override]]` at its end; what stands in it stays as it is, byte for byte. Pure. */
export function withOverride(text: string, override: Override): string {
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const { finding, rule, about, by, on, reason, until } = override;
  const lines = [
    '[[override]]',
    ...Object.entries({ finding, rule, about, by, on, reason, until }).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key} = ${tomlText(value)}`],
    ),
  ];
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  return `${before}${before === '' ? '' : end}${lines.join(end)}${end}`;
}
