// Started by a test: keeps and recalls the answers of three texts, over and over, in the folder that it is given, and
// counts what it got that was not the answer of the text that it asked about.
import { openCache } from '../src/cache/answer-cache.ts';
import type { CacheKey } from '../src/cache/cache-key.ts';

const [folder = '', rounds = '0'] = process.argv.slice(2);
const texts = ['berth', 'crane', 'anchor'].map((word) => word.repeat(20_000));
let found = 0;
let wrong = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const text = texts[round % texts.length] as string;
  const key: CacheKey = { parts: ['1.0.0', 'quay.md'], contents: [Buffer.from(text)] };
  const cache = openCache({ DECISIS_CACHE_DIR: folder }, '/');
  const answer = cache.get('list', key);
  if (answer !== undefined) found += 1;
  if (answer !== undefined && answer !== `about ${text}`) wrong += 1;
  cache.put('list', key, `about ${text}`);
  await cache.close();
}
process.stdout.write(JSON.stringify({ found, wrong }));
