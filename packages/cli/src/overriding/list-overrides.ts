import type { Override } from '@decisis/core';
import { escapeTerminal } from '../output/escape-terminal.ts';
import type { Style } from '../output/terminal.ts';

/** The overrides that decisis.toml records, one after the other; those whose day has passed say so. */
export function listOverrides(overrides: readonly Override[], today: string, { paint }: Style): readonly string[] {
  if (overrides.length === 0) return ['no finding is overridden'];
  return overrides.flatMap(({ finding, rule, about, by, on, reason, until }) => {
    const end =
      until === undefined ? 'without an end' : until < today ? paint('warning', `ended on ${until}`) : `until ${until}`;
    const named = about === undefined ? rule : `${rule}  ${about}`;
    return [
      `${finding}  ${escapeTerminal(named)}`,
      `  ${paint('faint', 'by')}   ${escapeTerminal(by)} on ${escapeTerminal(on)}, ${end}`,
      `  ${paint('faint', 'why')}  ${escapeTerminal(reason)}`,
    ];
  });
}
