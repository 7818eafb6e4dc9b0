import { spawnSync } from 'node:child_process';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { systemErrorCode } from '../files/system-error.ts';
import { gitEnvironment } from './git-environment.ts';
import { findGitProgram, type GitProgram } from './find-git-program.ts';
import { isForOwnFolder, plumbingOptions, type OwnFolderCommand, type PlumbingCommand } from './plumbing-command.ts';

/** How often git was started; a run reports it. */
export interface GitCalls {
  readonly calls: number;
}

/** One call of git. */
export interface GitCall {
  /** Options that the program writes itself; nothing that a user or a repository says. */
  readonly options: readonly string[];
  /** Everything else; never read as options. */
  readonly operands?: readonly string[];
  readonly input?: string;
  /** The answer may be no longer than this. */
  readonly maxBytes?: number;
  /** Exit codes that are answers. */
  readonly expected?: readonly number[];
}

/** What git answered. */
export interface GitAnswer {
  readonly code: number;
  readonly bytes: Buffer;
}

const TIME_LIMIT_MS = 120_000;
const ANSWER_BYTES = 256 * 1024 * 1024;
const REASON_LENGTH = 300;

/**
 * The one place that starts git: as plumbing from a fixed list, on a git folder given by its full path, in an environment
 * of its own, from outside of the tree, with nothing to read from but what is handed over.
 */
export class Git implements GitCalls {
  readonly folder: string;
  /** The working tree's root. */
  readonly top: string;
  readonly #searchPath: string;
  readonly #count: { calls: number };
  #program: GitProgram | undefined;
  #isOwn = false;

  /** `folder` and `top` are real absolute paths. */
  constructor(folder: string, top: string, searchPath: string, count = { calls: 0 }) {
    this.folder = folder;
    this.top = top;
    this.#searchPath = searchPath;
    this.#count = count;
  }

  get calls(): number {
    return this.#count.calls;
  }

  /** The same git on a folder that this program made and nobody else wrote to: there it may also merge. Calls are counted together. */
  onOwnFolder(folder: string): Git {
    const own = new Git(folder, this.top, this.#searchPath, this.#count);
    own.#program = this.#program;
    own.#isOwn = true;
    return own;
  }

  /** Runs one call. Any failure is an error: a call that did not answer must never read as an empty answer. */
  run(command: PlumbingCommand | OwnFolderCommand, call: GitCall): GitAnswer {
    if (!this.#isOwn && isForOwnFolder(command)) throw this.#failed(command, 'it may not run on a repository');
    const { options, operands = [], input = '', maxBytes = ANSWER_BYTES, expected = [0] } = call;
    const program = (this.#program ??= findGitProgram(this.#searchPath, this.top));
    if (program === undefined) throw new DecisisError('DCS_GIT_NOT_INSTALLED', {});
    const end = operands.length === 0 ? [] : ['--end-of-options', ...operands];
    this.#count.calls += 1;
    const { status, stdout, stderr, error, signal } = spawnSync(
      program.file,
      [...plumbingOptions(this.folder), command, ...options, ...end],
      {
        cwd: nodePath.parse(this.folder).root,
        env: gitEnvironment(program.searchPath),
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: maxBytes,
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL',
        shell: false,
        windowsHide: true,
      },
    );
    if (error !== undefined) throw this.#notRun(command, error);
    if (status !== null && expected.includes(status)) return { code: status, bytes: stdout };
    throw this.#failed(command, reasonIn(stderr) ?? (signal === null ? `exit code ${status}` : `ended by ${signal}`));
  }

  #notRun(command: string, error: Error): DecisisError {
    const code = systemErrorCode(error);
    if (code === 'ENOENT') return new DecisisError('DCS_GIT_NOT_INSTALLED', {}, { cause: error });
    if (code === 'ENOBUFS') return new DecisisError('DCS_GIT_ANSWER_TOO_LARGE', { command }, { cause: error });
    const reason = code === 'ETIMEDOUT' ? `no answer within ${TIME_LIMIT_MS / 1000} seconds` : error.message;
    return this.#failed(command, reason);
  }

  #failed(command: string, reason: string): DecisisError {
    return new DecisisError('DCS_GIT_FAILED', { command, folder: this.folder, reason });
  }
}

function reasonIn(stderr: Buffer): string | undefined {
  const text = stderr
    .toString('utf8')
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
  if (text === '') return undefined;
  return text.length > REASON_LENGTH ? `${text.slice(0, REASON_LENGTH)}…` : text;
}
