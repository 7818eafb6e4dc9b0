// Checks who imports whom: `node scripts/boundaries/run.ts`. Exit 1 when a rule is broken.
import { dirname } from 'node:path';
import { checkBoundaries } from './check-boundaries.ts';
import { buildModuleGraph } from './module-graph.ts';
import { readManifests, readSources } from './read-project.ts';
import { BOUNDARY_RULES } from './rules.ts';

const root = dirname(dirname(import.meta.dirname));
const graph = buildModuleGraph(readSources(root), readManifests(root));
const violations = checkBoundaries(graph);
for (const { name, comment } of BOUNDARY_RULES) {
  const found = violations.filter(({ rule }) => rule === name);
  if (found.length > 0) console.log(`\n${name}: ${comment}`);
  for (const { path, line, detail } of found) console.log(`  ${path}${line > 0 ? `:${line}` : ''}  ${detail}`);
}
console.log(`${graph.modules.length} modules, ${graph.edges.length} imports, ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;
