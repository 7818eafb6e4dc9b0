import nodePath from 'node:path';
import { ClaimIndex, claimsOf, DecisisError, isDecisisError, type NotCompared, type OtherHead } from '@decisis/core';
import { listFolders, resolveArguments } from '@decisis/workspace';
import type { Session } from './open-session.ts';
import { RegisterReader } from './read-registers.ts';

/**
 * What the checked-out trees in a folder claim, one tree a folder in it, such as the heads of pull requests. They bring no
 * history, so a decision whose title differs counts as another one.
 */
export async function readTreeHeads(
  folder: string,
  session: Session,
  cwd: string,
  notCompared: NotCompared[],
): Promise<readonly OtherHead[]> {
  const path = nodePath.resolve(cwd, folder);
  const names = listFolders(path);
  if (names.length === 0) throw new DecisisError('DCS_CONFIG_NO_REGISTERS', { folder, filesRead: 0 });
  const heads: OtherHead[] = [];
  for (const name of names) {
    const head = `${folder.replace(/\/+$/, '')}/${name}`;
    try {
      heads.push(await readTreeHead(head, nodePath.join(path, name), session));
    } catch (error) {
      if (!isDecisisError(error)) throw error;
      const location = { path: head, range: { start: 0, end: 0, line: 1, column: 1 } };
      notCompared.push({ head, location, reason: error.message });
    }
  }
  return heads;
}

async function readTreeHead(name: string, root: string, { config }: Session): Promise<OtherHead> {
  const reader = new RegisterReader(config.limits.rows);
  const repository = { root, hasConfig: false, foundBy: 'folder' } as const;
  const { registers } = await resolveArguments([], { repository, cwd: root, config, detect: reader.detect });
  const claims = claimsOf(registers.map((input) => reader.read(input)));
  const index = new ClaimIndex(claims);
  const nothing = new ClaimIndex([]);
  return {
    name,
    isTarget: false,
    claims,
    all: () => index,
    base: () => nothing,
    history: () => [],
    ownHistory: () => [],
  };
}
