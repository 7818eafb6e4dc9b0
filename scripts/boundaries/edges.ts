// Who may import whom, as data. A package or folder that is not listed may import nothing and may not be imported.

/** What one package may import of the others. */
export interface PackageEdges {
  readonly comment: string;
  readonly mayImport: readonly string[];
  /** Only `import type`: nothing of it exists at run time. */
  readonly typesOnly?: readonly string[];
  /** Only `import()` inside the commands that need it, for it is an optional peer. */
  readonly dynamicOnly?: readonly string[];
}

/** The packages, by folder name under packages/. */
export const PACKAGE_EDGES: Readonly<Record<string, PackageEdges>> = {
  core: { comment: 'pure: everybody builds on it, so it builds on nobody', mayImport: [] },
  contract: { comment: 'schemas and types of the wire, nothing that runs', mayImport: [], typesOnly: ['core'] },
  workspace: { comment: 'the outside world of a checked-out repository', mayImport: ['core'] },
  substrate: { comment: 'the database; knows the model and no files', mayImport: ['core'] },
  server: {
    comment: 'wires everything but the command',
    mayImport: ['core', 'contract', 'substrate', 'workspace'],
  },
  web: { comment: 'reaches the server through the contract only', mayImport: ['contract'] },
  switches: { comment: 'runs inside other programs: a few kilobytes, no dependency', mayImport: [] },
  cli: {
    comment: 'a CI job must not download a server and a database to check documents',
    mayImport: ['core', 'workspace', 'contract'],
    dynamicOnly: ['server', 'substrate'],
  },
};

/** What one stage of core may import of the others. */
export interface StageEdges {
  readonly comment: string;
  readonly mayImport: readonly string[];
  /** Only `import type`: it is handed in as an argument. */
  readonly typesOnly?: readonly string[];
}

/** The folders of packages/core/src, in reading order. */
export const CORE_STAGES: Readonly<Record<string, StageEdges>> = {
  errors: { comment: 'codes and words; everybody may throw', mayImport: [] },
  findings: {
    comment: 'what can be said about documents; pages share the URL of errors',
    mayImport: ['errors'],
    typesOnly: ['policy'],
  },
  model: { comment: 'the words of the domain', mayImport: ['errors'] },
  vocabulary: { comment: 'written words of each language to words of the model', mayImport: ['model'] },
  documents: {
    comment: 'text to items with their fields',
    mayImport: ['model', 'vocabulary', 'findings', 'errors'],
  },
  facets: {
    comment: 'meaning inside fields: anchors, impacts, blocking edges, options; read on demand, above documents',
    mayImport: ['model', 'vocabulary', 'documents', 'findings', 'errors'],
  },
  editing: {
    comment: 'a change of the model to text edits; reads the result again, so it stands above documents',
    mayImport: ['model', 'vocabulary', 'documents', 'facets', 'findings', 'errors'],
  },
  merging: {
    comment: 'three versions of a document to one; reads the result again, so it stands above documents',
    mayImport: ['model', 'vocabulary', 'documents', 'findings', 'errors'],
  },
  locks: {
    comment: 'decided statements, their canonical text and the lockfile; what became of them',
    mayImport: ['model', 'vocabulary', 'documents', 'facets', 'findings', 'errors'],
    typesOnly: ['policy'],
  },
  policy: {
    comment: 'what a repository asks to be held to, as plain data',
    mayImport: ['model', 'findings', 'errors'],
  },
  sentinels: {
    comment: 'what a sentinel means: patterns, outcomes, tripwires; looking is done outside',
    mayImport: ['model', 'policy', 'findings', 'errors'],
  },
  gates: {
    comment: 'the plan that documents and policy state together, what its nodes wait for, and what work declares',
    mayImport: ['model', 'vocabulary', 'documents', 'facets', 'relations', 'policy'],
    typesOnly: ['findings'],
  },
  readiness: {
    comment: 'what may start, and what holds up the rest; under assumptions when asked',
    mayImport: ['model', 'vocabulary', 'facets', 'policy', 'gates'],
    typesOnly: ['findings'],
  },
  collisions: {
    comment: 'identifiers of several branches side by side; what git costs is asked for through arguments',
    mayImport: ['model', 'vocabulary', 'documents', 'findings'],
  },
  evidence: {
    comment: 'looks up in the repository what evidence points at; sections and digests of files',
    mayImport: ['model', 'documents', 'facets'],
  },
  propagation: {
    comment: 'whether documents show what outcomes promised; reads sections of files as evidence does',
    mayImport: ['model', 'vocabulary', 'facets', 'evidence'],
  },
  tracing: {
    comment: 'whether a text names an item, and where traces lead; knows records by the names that locks give them',
    mayImport: ['model', 'vocabulary', 'locks'],
    typesOnly: ['documents', 'policy'],
  },
  relations: {
    comment: 'what documents say about each other, about who decides and who owns, asked before all facets are read',
    mayImport: ['model', 'vocabulary', 'documents', 'facets'],
  },
  citations: {
    comment: 'decisions that comments of source cite; rules, renumbering and show use it',
    mayImport: ['model'],
    typesOnly: ['policy'],
  },
  rules: {
    comment: 'a rule reads the model and results of evaluation; never the text, never another rule',
    mayImport: [
      'model',
      'vocabulary',
      'findings',
      'policy',
      'gates',
      'readiness',
      'exceptions',
      'evidence',
      'propagation',
      'tracing',
      'relations',
      'citations',
      'collisions',
      'locks',
      'sentinels',
      'surveys',
    ],
    typesOnly: ['documents', 'facets'],
  },
  checking: {
    comment:
      'puts registers before the rules, tells what is locked, and judges what the rules find; the only one that knows all of them',
    mayImport: [
      'model',
      'vocabulary',
      'documents',
      'facets',
      'policy',
      'sentinels',
      'locks',
      'rules',
      'collisions',
      'generating',
      'findings',
      'errors',
    ],
  },
  figures: {
    comment: 'numbers that decisions state in words, handed to the sentinels that count after them',
    mayImport: ['model', 'documents', 'policy'],
  },
  governing: {
    comment:
      'which decisions bind a file, told alike to people, agents and hooks; looks things up as rules do, and judges nothing',
    mayImport: [
      'model',
      'gates',
      'readiness',
      'evidence',
      'citations',
      'locks',
      'policy',
      'sentinels',
      'surveys',
      'rules',
    ],
  },
  generating: {
    comment: 'documents made from registers; sees items as rules do, and escapes as reports do',
    mayImport: ['model', 'vocabulary', 'documents', 'facets', 'rules', 'tracing', 'reports', 'findings', 'errors'],
    typesOnly: ['policy'],
  },
  surveys: {
    comment:
      'tables of a database against what they are supposed to be, and what lifts an embargo; asking is done outside',
    mayImport: ['model', 'documents', 'policy', 'generating', 'reports'],
  },
  'proposed-edits': {
    comment: 'a change that is not made yet, and what it would break; runs a narrow check, so it stands above checking',
    mayImport: [
      'model',
      'documents',
      'policy',
      'sentinels',
      'surveys',
      'locks',
      'citations',
      'checking',
      'figures',
      'findings',
      'errors',
    ],
  },
  'agent-tools': {
    comment: 'what agents may ask and what they are answered; shared by the command (stdio) and a server (HTTP)',
    mayImport: [
      'model',
      'vocabulary',
      'documents',
      'facets',
      'policy',
      'gates',
      'readiness',
      'locks',
      'evidence',
      'citations',
      'rules',
      'checking',
      'governing',
      'proposed-edits',
      'reports',
      'findings',
      'errors',
    ],
  },
  reports: {
    comment: 'a report reads a result; it computes nothing',
    mayImport: ['findings', 'model', 'policy', 'errors'],
  },
};

/** npm packages that core may import: pure, small, each with a recorded decision. */
export const CORE_NPM: readonly string[] = ['smol-toml', '@noble/hashes', 're2js'];
