import { expect, test } from 'vitest';
import { selectorsIn } from './selectors-in.ts';

test.each([
  ['lag', ['lag']],
  ['max(lag)', ['lag']],
  ['lag + 0', ['lag']],
  ['scalar(lag) # of (old) lag', ['lag']],
  ['max by (site) (rate(lag_total{queue="a)b"}[5m])) / on (site) workers', ['lag_total{queue="a)b"}', 'workers']],
  ["sum(lag{site='x'}) without (queue) > bool 3", ["lag{site='x'}"]],
  ['lag offset 5m and lag unless job:gone:sum', ['lag', 'job:gone:sum']],
  ['{__name__="lag", site="x}"}', ['{__name__="lag", site="x}"}']],
  ['max_over_time(lag[1h:5m] @ 1700000000)', ['lag']],
  ['quantile(0.9, lag) / 1e3', ['lag']],
  ['a * on (site) group_left (owner) b', ['a', 'b']],
  ['label_replace(lag, "to", "$1", "from", "(.*)")', ['lag']],
  ['time() - 5', []],
  ['vector(1) or Inf', []],
  ['lag by (', []],
])('%s asks %j', (query, expected) => {
  expect(selectorsIn(query)).toEqual(expected);
});
