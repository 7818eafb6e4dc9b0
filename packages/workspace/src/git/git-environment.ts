import { devNull } from 'node:os';

const NOWHERE = process.platform === 'win32' ? 'C:\\nonexistent' : '/nonexistent';

/**
 * The whole environment of every git that is started. Nothing of the caller's comes along, so that no GIT_ variable, no
 * settings of a user or of the machine and no credentials change an answer or name a program.
 */
export function gitEnvironment(searchPath: string): Readonly<Record<string, string>> {
  return {
    PATH: searchPath,
    HOME: NOWHERE,
    XDG_CONFIG_HOME: NOWHERE,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // An object that a partial clone lacks must not be fetched: that would start whatever its remote names.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    GIT_EDITOR: ':',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    ...(process.platform === 'win32' ? { SYSTEMROOT: process.env['SYSTEMROOT'] ?? 'C:\\Windows' } : {}),
  };
}
