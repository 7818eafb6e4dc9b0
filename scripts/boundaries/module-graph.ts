import { parseSync } from 'oxc-parser';
import { dirname, posix } from 'node:path';

/** How a module reaches another: at run time, by `import()`, or for its types alone. */
export type EdgeKind = 'static' | 'dynamic' | 'type';

/**
 * One import. The target is a path from the root for modules of the project, `node:<name>` for built-in modules,
 * `npm:<package>` for everything else, and `missing:<specifier>` when a relative path leads nowhere.
 */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly specifier: string;
  readonly line: number;
}

/** The manifest of one workspace, reduced to what imports are judged by. */
export interface Manifest {
  readonly folder: string;
  readonly name: string;
  readonly entry: string | undefined;
  /** Further entry points that "exports" declares: path of the module by `./name`. */
  readonly subpaths?: ReadonlyMap<string, string>;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

/** The modules of the project, what each imports, and the manifests above them. */
export interface ModuleGraph {
  readonly modules: readonly string[];
  readonly edges: readonly Edge[];
  readonly manifests: readonly Manifest[];
}

/** Builds the graph from texts by root-relative path; reads nothing itself. */
export function buildModuleGraph(sources: ReadonlyMap<string, string>, manifests: readonly Manifest[]): ModuleGraph {
  const edges: Edge[] = [];
  for (const [path, text] of sources) {
    for (const { specifier, kind, offset } of readImports(path, text)) {
      const line = text.slice(0, offset).split('\n').length;
      edges.push({ from: path, to: resolve(path, specifier, sources, manifests), kind, specifier, line });
    }
  }
  return { modules: [...sources.keys()], edges, manifests };
}

/** The manifest that answers for a module: that of the nearest folder above it. */
export function manifestOf(path: string, manifests: readonly Manifest[]): Manifest | undefined {
  return manifests
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** The name of the npm package in a specifier: `yaml` of `yaml/util`, `@scope/name` of `@scope/name/part`. */
export function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

interface FoundImport {
  readonly specifier: string;
  readonly kind: EdgeKind;
  readonly offset: number;
}

function readImports(path: string, text: string): FoundImport[] {
  const { module, errors } = parseSync(path, text);
  const problem = errors[0];
  if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
  const found: FoundImport[] = [];
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: moduleRequest.value, kind: isType ? 'type' : 'static', offset: start });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType, start } of entries) {
      if (moduleRequest)
        found.push({ specifier: moduleRequest.value, kind: isType ? 'type' : 'static', offset: start });
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2] !== undefined) found.push({ specifier: literal[2], kind: 'dynamic', offset: start });
  }
  return found;
}

function resolve(
  from: string,
  specifier: string,
  sources: ReadonlyMap<string, string>,
  manifests: readonly Manifest[],
): string {
  if (specifier.startsWith('node:')) return specifier;
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(dirname(from), specifier));
    return sources.has(target) || target.endsWith('.json') ? target : `missing:${specifier}`;
  }
  const name = packageName(specifier);
  const own = manifests.find((manifest) => manifest.name === name);
  if (own === undefined) return `npm:${name}`;
  const entry = specifier === name ? own.entry : own.subpaths?.get(`.${specifier.slice(name.length)}`);
  const path = entry === undefined ? undefined : posix.join(own.folder, entry);
  return path !== undefined && sources.has(path) ? path : `missing:${specifier}`;
}
