import { pathToFileURL } from 'node:url';

/** Makes a text a link to a line of a file, or leaves it alone where the terminal knows no links. */
export type Link = (text: string, path: string, line?: number) => string;

/** Leaves every text as it is. */
export const linkNothing: Link = (text) => text;

/** Links by OSC 8; terminals that do not know it show the text, but those are not asked (see `supportsLinks`). */
export function linkTo(resolve: (path: string) => string): Link {
  return (text, path, line) => {
    const url = pathToFileURL(resolve(path));
    if (line !== undefined) url.hash = String(line);
    return `\u001b]8;;${url.href}\u001b\\${text}\u001b]8;;\u001b\\`;
  };
}

/** Whether the terminal that the environment describes shows OSC 8 links. `FORCE_HYPERLINK` decides over everything. */
export function supportsLinks(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0' && forced !== '';
  if (!isTerminal || env['TERM'] === 'dumb' || env['CI'] !== undefined || env['TMUX'] !== undefined) return false;
  if (['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby'].includes(env['TERM_PROGRAM'] ?? ''))
    return true;
  if (env['WT_SESSION'] !== undefined || env['KITTY_WINDOW_ID'] !== undefined || env['KONSOLE_VERSION'] !== undefined)
    return true;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  return /^(?:xterm-kitty|alacritty|foot|contour)/.test(env['TERM'] ?? '');
}
