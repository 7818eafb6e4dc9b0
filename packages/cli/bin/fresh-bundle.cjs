// In a checkout only: says whether the bundle of `scripts/bundle/refresh-bundle.ts` still is what the sources say.
// Plain JavaScript, since scripts/bootstrap.js asks it on whatever Node the caller has.
const { existsSync, readFileSync, statSync } = require('node:fs');
const { dirname, join, sep } = require('node:path');

const cli = dirname(__dirname);
const folder = join(cli, '.cache', 'bundle');

/**
 * The file to start of a bundle whose every source has the size and the time of change that it had when it was bundled;
 * undefined when there is none. The time is that of the inode (ctime), which cannot be set back as that of the content can.
 * New files need no look: a module is only reached through a source that names it, and that source changes with it.
 */
exports.findFreshBundle = function findFreshBundle() {
  try {
    const { entry, sources } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'));
    const root = `${dirname(dirname(cli))}${sep}`;
    for (const [path, size, changedMs] of sources) {
      const found = statSync(root + path, { throwIfNoEntry: false });
      if (found === undefined || found.size !== size || found.ctimeMs !== changedMs) return undefined;
    }
    const file = join(folder, entry);
    return existsSync(file) ? file : undefined;
  } catch {
    // No bundle yet, or one that nobody can read: the sources are as good.
    return undefined;
  }
};
