/** Runs one command line and answers its exit code; `argv` holds the words after the program's name. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stderr.write(`decisis: not built yet (${argv.length} arguments)\n`);
  return 2;
}
