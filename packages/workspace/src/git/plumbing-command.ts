/**
 * The subcommands of git that may be started. Each of them reads objects and refs and starts no program that a repository
 * could name: no filter, no text conversion, no hook, no pager, no signature check. Whoever wants another has to show that.
 */
export const PLUMBING_COMMANDS = ['for-each-ref', 'merge-base', 'rev-list', 'ls-tree', 'cat-file'] as const;

/** One of {@link PLUMBING_COMMANDS}. */
export type PlumbingCommand = (typeof PLUMBING_COMMANDS)[number];

/**
 * Subcommands that write objects, and that the settings of a repository could make start a program. They run on a git folder
 * that this program made for one answer, and never on a repository.
 */
export const OWN_FOLDER_COMMANDS = ['merge-tree'] as const;

/** One of {@link OWN_FOLDER_COMMANDS}. */
export type OwnFolderCommand = (typeof OWN_FOLDER_COMMANDS)[number];

/** Whether a subcommand may only run on a git folder that this program made. */
export function isForOwnFolder(command: PlumbingCommand | OwnFolderCommand): command is OwnFolderCommand {
  return OWN_FOLDER_COMMANDS.some((one) => one === command);
}

/**
 * What stands before the subcommand in every call: the git folder by its full path, and settings that outrank those of the
 * repository.
 */
export function plumbingOptions(gitFolder: string): readonly string[] {
  const settings = [
    'safe.bareRepository=explicit',
    `safe.directory=${gitFolder}`,
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'core.askPass=',
    'core.sshCommand=false',
    'core.gitProxy=none',
    'core.attributesFile=/dev/null',
    'credential.helper=',
    'diff.external=',
    'log.showSignature=false',
    'gpg.program=false',
    'protocol.allow=never',
    'uploadpack.packObjectsHook=',
  ];
  return [
    `--git-dir=${gitFolder}`,
    '--no-pager',
    '--no-replace-objects',
    '--no-optional-locks',
    '--literal-pathspecs',
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
}
