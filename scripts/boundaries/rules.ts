import { CORE_NPM, CORE_STAGES, PACKAGE_EDGES } from './edges.ts';
import { findCycles } from './find-cycles.ts';
import { manifestOf, type Edge, type ModuleGraph } from './module-graph.ts';

/** One import or file that breaks a rule; the line is 0 when the file as a whole does. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly detail: string;
}

/** A named rule over the module graph; the comment is the reason, shown with each violation. */
export interface BoundaryRule {
  readonly name: string;
  readonly comment: string;
  readonly check: (graph: ModuleGraph) => Omit<Violation, 'rule'>[];
}

const isTest = (path: string) => /\.test\.ts$|^packages\/[^/]+\/test\/|^testing\/|^bench\//.test(path);
const packageOf = (path: string) => /^packages\/([^/]+)\//.exec(path)?.[1];
const stageOf = (path: string) => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1];
const isInSource = (path: string) => /^packages\/[^/]+\/src\//.test(path) && !isTest(path);

/** Every rule, in the order of the report. */
export const BOUNDARY_RULES: readonly BoundaryRule[] = [
  edgeRule(
    'package-edges',
    'who may import whom is decided in edges.ts; everything not listed is forbidden',
    (edge) => {
      const from = packageOf(edge.from);
      const to = packageOf(edge.to);
      if (from === undefined || to === undefined || from === to || isTest(edge.from)) return undefined;
      const edges = PACKAGE_EDGES[from];
      if (edges === undefined) return `packages/${from} is not listed in edges.ts`;
      if (edges.mayImport.includes(to)) return undefined;
      if (edges.typesOnly?.includes(to))
        return edge.kind === 'type' ? undefined : `${from} may import types of ${to} only`;
      if (edges.dynamicOnly?.includes(to)) {
        return edge.kind === 'dynamic' ? undefined : `${from} may import ${to} only by import() inside a command`;
      }
      return `${from} may not import ${to}: ${edges.comment}`;
    },
  ),
  edgeRule(
    'packages-by-name',
    'a relative path into another package slips past its manifest and its public API',
    (edge) => {
      const from = manifestFolder(edge.from);
      const to = manifestFolder(edge.to);
      const crosses = edge.specifier.startsWith('.') && from !== to && to !== undefined;
      return crosses ? `${edge.specifier} leaves ${from ?? 'the root'}` : undefined;
    },
  ),
  edgeRule('core-stages', 'folders of core are stages of one pipeline; the arrows stand in edges.ts', (edge) => {
    const from = stageOf(edge.from);
    const to = stageOf(edge.to);
    if (from === undefined || to === undefined || from === to || isTest(edge.from)) return undefined;
    const edges = CORE_STAGES[from];
    if (edges === undefined) return `stage ${from} is not listed in edges.ts`;
    if (edges.mayImport.includes(to) || (edge.kind === 'type' && edges.typesOnly?.includes(to) === true))
      return undefined;
    return `${from} may not import ${to}: ${edges.comment}`;
  }),
  pathRule('core-files-in-stages', 'a file outside the stages would escape their arrows', (path) =>
    /^packages\/core\/src\/[^/]+$/.test(path) && !/\/(index|platform\.d)\.ts$/.test(path) ? path : undefined,
  ),
  edgeRule('core-imports-no-node', 'core has no I/O, no clock and no process', (edge) =>
    packageOf(edge.from) === 'core' && isInSource(edge.from) && edge.to.startsWith('node:') ? edge.to : undefined,
  ),
  edgeRule('core-npm-allow-list', 'core stays small and pure; each package in it has a recorded decision', (edge) => {
    if (packageOf(edge.from) !== 'core' || !isInSource(edge.from) || !edge.to.startsWith('npm:')) return undefined;
    return CORE_NPM.includes(edge.to.slice('npm:'.length)) ? undefined : edge.to;
  }),
  edgeRule('rules-import-no-rule', 'a rule that needs another hides an order; share the evaluation instead', (edge) => {
    const rules = /^packages\/core\/src\/rules\/.+\/.+\.ts$/;
    return rules.test(edge.from) && !isTest(edge.from) && rules.test(edge.to) ? edge.to : undefined;
  }),
  edgeRule(
    'fs-only-in-workspace',
    'one place touches files, so limits, links and atomic writes hold everywhere',
    (edge) => {
      const isAllowed = /^packages\/(workspace\/src|cli\/src\/output|cli\/bin)\//.test(edge.from);
      const isFiles = /^node:(fs|fs\/promises|child_process)$/.test(edge.to);
      return isInSource(edge.from) && isFiles && !isAllowed ? edge.to : undefined;
    },
  ),
  edgeRule('no-testing-from-source', 'test code is not shipped', (edge) =>
    isInSource(edge.from) && /^(testing|bench)\/|^npm:(vitest|fast-check)$/.test(edge.to) ? edge.to : undefined,
  ),
  edgeRule('no-import-of-tests', 'a test runs; nothing else should run it', (edge) =>
    edge.to.endsWith('.test.ts') ? edge.to : undefined,
  ),
  edgeRule('no-missing-module', 'a path must lead to a file, a package name to a public entry', (edge) =>
    edge.to.startsWith('missing:') ? edge.specifier : undefined,
  ),
  {
    name: 'no-undeclared-dependency',
    comment: 'npm hoists: an import works here although the published package would lack it',
    check: ({ edges, manifests }) =>
      edges.flatMap(({ from, specifier, to, line, kind }) => {
        const name = to.startsWith('npm:') ? to.slice('npm:'.length) : ownPackage(to, from, manifests);
        if (name === undefined) return [];
        const manifest = manifestOf(from, manifests);
        const root = manifests.find(({ folder }) => folder === '');
        const isDeclared =
          manifest?.dependencies.has(name) === true ||
          ((isTest(from) || kind === 'type' || !isInSource(from)) &&
            (manifest?.devDependencies.has(name) === true || root?.devDependencies.has(name) === true)) ||
          (isTest(from) && name === '@decisis/testing');
        return isDeclared
          ? []
          : [{ path: from, line, detail: `${specifier} is not in ${manifest?.folder}/package.json` }];
      }),
  },
  {
    name: 'no-cycles',
    comment: 'modules in a circle can only be understood, loaded and moved together',
    check: (graph) =>
      findCycles(graph).map((cycle) => ({ path: cycle[0] ?? '', line: 0, detail: [...cycle, cycle[0]].join(' -> ') })),
  },
  {
    name: 'no-orphans',
    comment: 'a module that nobody imports is dead or not wired yet',
    check: ({ modules, edges }) => {
      // What stands in testing/ is there for tests: one of them is reason enough.
      const counts = (from: string, to: string) => !from.endsWith('.test.ts') || to.startsWith('testing/');
      const imported = new Set(edges.filter(({ from, to }) => counts(from, to)).map(({ to }) => to));
      // A process is started by its path.
      const isEntry = /(^|\/)(index|main|run|engine-process)\.ts$|\.d\.ts$|^scripts\/|\.config\.ts$|\/bin\//;
      return modules
        .filter((path) => !path.endsWith('.test.ts') && !isEntry.test(path) && !imported.has(path))
        .filter((path) => !/^packages\/[^/]+\/test\//.test(path))
        .map((path) => ({ path, line: 0, detail: 'imported by no module but tests' }));
    },
  },
  pathRule(
    'no-vague-names',
    'a shared function lives with the concept it serves',
    (path) => /(^|\/)(utils?|helpers?|lib|common|misc|managers?)(\/|\.ts$)/.exec(path)?.[0],
  ),
  pathRule('kebab-case-files', 'one spelling, on every file system', (path) =>
    path.split('/').find((part) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part)),
  ),
  pathRule('no-inner-barrels', 'index.ts is the public API of a package and stands at its root only', (path) =>
    path.endsWith('/index.ts') && !/^(packages\/[^/]+|testing|bench)\/src\/index\.ts$/.test(path) ? path : undefined,
  ),
];

function edgeRule(name: string, comment: string, judge: (edge: Edge) => string | undefined): BoundaryRule {
  return {
    name,
    comment,
    check: ({ edges }) =>
      edges.flatMap((edge) => {
        const detail = judge(edge);
        return detail === undefined ? [] : [{ path: edge.from, line: edge.line, detail }];
      }),
  };
}

function pathRule(name: string, comment: string, judge: (path: string) => string | undefined): BoundaryRule {
  return {
    name,
    comment,
    check: ({ modules }) =>
      modules.flatMap((path) => {
        const detail = judge(path);
        return detail === undefined ? [] : [{ path, line: 0, detail }];
      }),
  };
}

function manifestFolder(path: string): string | undefined {
  return /^(packages\/[^/]+|testing|bench)\//.exec(path)?.[1];
}

function ownPackage(to: string, from: string, manifests: ModuleGraph['manifests']): string | undefined {
  const target = manifestFolder(to);
  if (target === undefined || target === manifestFolder(from)) return undefined;
  return manifests.find(({ folder }) => folder === target)?.name;
}
