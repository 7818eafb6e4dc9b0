// Joins the sources of the command into a few files, since loading two hundred modules costs more than reading five
// registers does. The published command is this bundle; so is that of a checkout while no source changed.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { compileEarly, type CommandRun } from './compile-early.ts';
import { preparedWords } from './prepared-words.ts';
import { stateIdentity, unstatedIdentity } from './program-identity.ts';
import { quickStart } from './quick-start.ts';

/** What went into a bundle. */
export interface CommandBundle {
  /** Every file that the bundle depends on, as paths from the root: modules, manifests. */
  readonly sources: readonly string[];
  /** Packages from npm that the bundle imports by name. */
  readonly imports: readonly string[];
}

/** Name of the file to start; it exports `main`. */
export const BUNDLE_ENTRY = 'main.cjs';

/** The words of the languages: those in Latin letters are prepared, the others loaded with the first word in their letters. */
const LANGUAGE = /packages[\\/]core[\\/]src[\\/]vocabulary[\\/]languages[\\/]([a-z]{2})\./;

/** Parts of core that no document is read without; in one file, they are found and read once. */
const READING = pathsOf(
  'core/src/(?:vocabulary|documents)/(?!languages/|fingerprint-of|check-registers|(?:.*/)?(?:edit|new-[a-z-]+)\\.ts)',
  'core/src/findings/(?:finding|finding-entry|document-findings|identity-findings)\\.',
);

/** What says that something went wrong. */
const TELLING = /packages[\\/]core[\\/]src[\\/](?:errors|findings)[\\/]/;

/** What the overview needs beyond a list. */
const SUMMING_UP =
  /packages[\\/](?:core[\\/]src[\\/]documents[\\/]check-registers|cli[\\/]src[\\/](?:overview[\\/](?!overview-json)|commands[\\/]overview|query[\\/]row-identity))/;

/** What a check needs whose answer was not kept. */
const JUDGING = pathsOf('core/src/(?:rules/(?!find-items\\.|items-named\\.)|checking/(?!check-context-of\\.))');

/** What a check needs whose answer was kept: it looks at everything that the answer was found from. */
const REMEMBERING = pathsOf(
  'workspace/src/cache/(?:outside|question|recorded-answer|recording-outside)\\.',
  'workspace/src/branches/head-references\\.',
  'workspace/src/git/(?:common-folder|default-base|find-git-program|git|git-environment|history-limits|list-references|lone-branch|object-id|open-git|plumbing-command|read-head|reference|resolve-revision)\\.',
  'workspace/src/git\\.',
  'cli/src/session/(?:check-key|find-branches|judging|kept-check)\\.',
  'cli/src/commands/check\\.',
  'cli/src/output/(?:check-reports|render-check|render-finding)\\.',
);

/** What computes digests: it brings a package that takes long to load. */
const DIGESTING = pathsOf(
  'core/src/(?:agent-tools/text-digest|generating/text-digest|evidence/evidence-digest|locks/digest|documents/fingerprint-of)\\.',
);

/** What finds the registers of a repository. */
const DISCOVERING = pathsOf(
  'workspace/src/files/(?:document-name|folder-host|folder-rules|ignore-rules|is-judged|is-walked|left-out|list-folders|walk-tree|with-folders|working-tree-view)\\.',
  'workspace/src/registers/(?:discover-registers|document-place|find-candidates|group-candidates|may-hold-decisions)\\.',
);

/** What judges an edit before it is made, for any command that asks for it; what all edits need is small. */
const EDITING = pathsOf(
  'core/src/(?:proposed-edits|citations|governing)/',
  'core/src/(?:policy/(?:current-phase|phase-order)|sentinels/(?:concerned-by|due-in|evaluate-matches|looks-at|place-tally|text/(?:evaluate-text|text-lines))|surveys/(?:judge-table|lifted-by|read-survey-report|same-type)|rules/(?:check-context|find-items|items-named)|checking/check-context-of)\\.',
  'workspace/src/(?:files/locate-file|sentinels/see-edits)\\.',
  'cli/src/(?:agents/reread|hook/(?!staged-state|answer-commit)|commands/hook)',
);

/** What a list needs whose answers an earlier run has kept: one small file, for finding a file takes as long as reading it. */
const STARTING = pathsOf(
  'core/src/(?:model/|locks/lock-file\\.)',
  // Small, and needed by what judges edits without reading documents.
  'core/src/findings/(?:fingerprint|held-places|path-in-tree)\\.',
  'core/src/(?:policy/(?:policy|agent-policy|plan-policy|citation-policy|level)|reports/report-formats|reports/sinks/(?:visible-text|workflow-command))\\.',
  'workspace/src/cache/(?:answer|cache)-',
  'workspace/src/config/(?:config|find-repository|kept-config|read-config)\\.',
  'workspace/src/files/(?:assert-text|confined-path|glob-text|is-absent|limits|open-document|read-document-bytes|system-error)\\.',
  'workspace/src/git/find-git-folder\\.',
  'workspace/src/registers/(?:join-inputs|path-kind|read-document-input|resolve-arguments|tree)\\.',
  'cli/src/(?:main|exit-codes|locking/with-locks)\\.',
  'cli/src/arguments/(?!catalogue\\.|specs/(?!check\\.|complete\\.|judge-options\\.|list\\.|overview\\.))',
  'cli/src/session/(?:cached-view|fact-column|left-out-summary|noticed-summary|open-session|program-identity|read-limits|read-registers|register-key|register-view)\\.',
  'cli/src/commands/(?:list|load-command)\\.',
  'cli/src/query/(?:as-of|blocked-targets|columns|filter-rows|group-rows|item-json|row|sort-rows|standing)\\.',
  'cli/src/output/(?:display-width|escape-terminal|is-tty|link|paint|progress|render-json|render-list|shell-word|table|terminal|write-out)\\.',
);

/** Modules by their paths below packages/. */
function pathsOf(...paths: readonly string[]): RegExp {
  return new RegExp(paths.map((path) => `packages/${path}`.replaceAll('/', '[\\\\/]')).join('|'));
}

/**
 * Bundles packages/cli with our own packages into an emptied folder; packages from npm stay imports. The result is CommonJS:
 * Node loads it 5 ms faster than the same code as ES modules.
 */
export async function bundleCommand(root: string, folder: string): Promise<CommandBundle> {
  const packages = join(root, 'packages') + sep;
  const manifests = ['cli', 'core', 'workspace'].map((name) => `packages/${name}/package.json`);
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    input: {
      main: join(packages, 'cli/src/main.ts'),
      // Started as a program of its own, under the name that its module has.
      'engine-process': join(packages, 'workspace/src/sentinels/ast/engine-process.ts'),
    },
    cwd: root,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('@decisis/') && !id.startsWith(packages),
    plugins: [statedVersion(join(root, manifests[0] as string)), unstatedIdentity(), preparedWords(), quickStart()],
    // Chunks are loaded when they are used, so the first may export more than its own.
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'warn',
    // A module that one chunk imports at once and another when it is needed is as it should be.
    onLog: (level, log, tell) => (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' ? undefined : tell(level, log)),
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'start', test: STARTING },
        { name: (id) => `words-${LANGUAGE.exec(id)?.[1] ?? ''}`, test: LANGUAGE, debugName: 'words' },
        { name: 'core', test: READING },
        { name: 'telling', test: TELLING },
        { name: 'remembering', test: REMEMBERING },
        { name: 'discovering', test: DISCOVERING },
        { name: 'digesting', test: DIGESTING },
        { name: 'judging', test: JUDGING },
        { name: 'overview', test: SUMMING_UP },
        { name: 'editing', test: EDITING },
      ],
    },
  });
  await bundle.close();
  stateIdentity(
    folder,
    manifests.map((manifest) => readFileSync(join(root, manifest), 'utf8')),
  );
  const examples = join(root, 'examples');
  // Twice each: without anything kept, and with all of it. Which branches there are must not decide about the bundle.
  const lists = [
    ['list', examples],
    ['list', '--json', examples],
    [examples],
    ['check', '--no-branches', examples],
  ].map((words) => ({ words }));
  const edits = ['worker/one.ts', 'NOTES.md'].map((name) => editOf(join(examples, 'event-foundation'), name));
  compileEarly(folder, BUNDLE_ENTRY, [...lists, ...edits, ...lists, ...edits]);
  const chunks = output.filter((part) => part.type === 'chunk');
  const files = new Set(chunks.map(({ fileName }) => fileName));
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.startsWith(packages));
  const names = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  return {
    sources: [...modules.map((id) => relative(root, id).replaceAll(sep, '/')), ...manifests].toSorted(),
    imports: [...new Set(names.filter((name) => !files.has(name) && !name.startsWith('node:')))].toSorted(),
  };
}

/** What a coding agent asks before it writes a file. */
function editOf(cwd: string, name: string): CommandRun {
  const tool_input = { file_path: join(cwd, name), content: 'one line\n' };
  const event = { hook_event_name: 'PreToolUse', cwd, tool_name: 'Write', tool_input };
  return { words: ['hook', 'pre-edit'], input: JSON.stringify(event) };
}

/** The sources read their version from a manifest whose place differs from the bundle; the bundle states it. */
function statedVersion(manifest: string): Plugin {
  return {
    name: 'stated-version',
    load: (id) => {
      if (!/[\\/]output[\\/]read-version\.ts$/.test(id)) return null;
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
      return `export function readVersion(): string { return ${JSON.stringify(version)}; }`;
    },
  };
}
