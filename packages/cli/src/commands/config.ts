import nodePath from 'node:path';
import { configToJson, findRepository, invalidEntries, readConfig } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { renderConfig } from '../output/render-config.ts';
import { modesOf } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Prints the settings in force: those of decisis.toml with every default filled in. Fails when anything in it is wrong. */
export async function run(invocation: Invocation, { terminal, cwd }: CommandContext): Promise<number> {
  const repository = findRepository(nodePath.resolve(cwd, invocation.arguments[0] ?? '.'));
  const config = await readConfig(repository);
  const wrong = invalidEntries(config);
  if (wrong !== undefined) throw wrong;
  if (invocation.has('json')) {
    terminal.out(`${JSON.stringify(configToJson(config), undefined, 2)}\n`);
    return EXIT.clean;
  }
  const resolve = (path: string) => nodePath.resolve(repository.root, path);
  const style = await terminal.outStyle({ ...modesOf(invocation, config), resolve });
  terminal.out(`${renderConfig(config, style).join('\n')}\n`);
  return EXIT.clean;
}
