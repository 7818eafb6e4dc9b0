import { createFile } from '../files/create-file.ts';
import { CONFIG_FILE } from './find-repository.ts';
import { tomlText } from './toml-text.ts';

/** What goes into the first decisis.toml of a repository. */
export interface ConfigPlan {
  readonly projectName: string | undefined;
  readonly registers: ReadonlyArray<{
    readonly path: string;
    /** Said in a comment beside the register: what was found there. */
    readonly note: string;
  }>;
}

/** The text of the first decisis.toml: what was found as settings, what else can be set as comments. Pure. */
export function planConfig(plan: ConfigPlan): string {
  const lines = [
    '# Settings of Decisis. What it can detect may be left out; "decisis config" shows the result.',
    '',
    '[project]',
    plan.projectName === undefined ? '# name = "…"' : `name = ${tomlText(plan.projectName)}`,
    '# timezone = "UTC"          # in which due dates begin and end',
    '',
  ];
  if (plan.registers.length === 0) {
    lines.push('# No register was found. Name one:', '# [[register]]', '# path = "decisions/open.md"', '');
  }
  for (const register of plan.registers) {
    lines.push('[[register]]', `path = ${tomlText(register.path)}${comment(register.note)}`, '');
  }
  lines.push(
    '# More that a [[register]] can say:',
    '# name = "open"              # how lists call it, instead of its path',
    '# columns = { "Wer" = "owner", "Bis wann" = "due", "Intern" = "ignore" }',
    '# statuses = { "parked" = "deferred", locked = ["sealed"] }',
    '# exclude = ["drafts/"]      # as in .gitignore',
    '',
    '# [discovery]',
    '# exclude = ["archive/"]     # never look here',
    '# hidden = [".plans"]        # look here too',
    '',
  );
  return lines.join('\n');
}

/** Writes a planned decisis.toml. Refuses to replace one that is there. */
export function writeConfig(root: string, text: string): void {
  createFile(root, CONFIG_FILE, new TextEncoder().encode(text));
}

function comment(note: string): string {
  const text = note.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
  return text === '' ? '' : ` # ${text}`;
}
