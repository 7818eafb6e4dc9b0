import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { markFunctions } from './compile-early.ts';

const CODE = `const base = twice(3);
function twice(n) { return [n].map((x) => x * 2)[0]; }
class Scale { constructor(by) { this.by = by; } of(n) { return ((m) => m * this.by)(n); } get unit() { return 1; } }
const table = { plain: function () { return base; }, method() { return 2; }, arrow: n => () => n };
function unused() { return 0; }
`;

test('marked functions answer as before, declared ones also to the lines above them', () => {
  const marked = markFunctions(CODE, () => true);
  const answers = (code: string): unknown =>
    runInNewContext(`${code}; [base, new Scale(4).of(5), new Scale(1).unit, table.plain(), table.method(),
      table.arrow(7)(), twice.name, table.arrow.name, unused()].join(' ')`);
  expect(answers(marked)).toBe('6 20 1 6 2 7 twice arrow 0');
  expect(answers(marked)).toEqual(answers(CODE));
  expect(marked).toContain('const twice = (function twice(n) { return [n].map(((x) => x * 2))[0]; });');
  expect(marked).toContain('arrow: (n => (() => n))');
});

test('only the chosen functions are marked', () => {
  const marked = markFunctions(CODE, ({ start }) => CODE.startsWith('function twice', start));
  expect(marked.match(/= \(function/g)).toEqual(['= (function']);
  expect(marked).toContain('\nfunction unused() { return 0; }\n');
});
