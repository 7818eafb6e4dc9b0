/** Patterns as teams write them to hold code to a decision: names that are gone, imports, statements, secrets, markers. */
export function sentinelPatterns(count: number): readonly string[] {
  const patterns = [...NAMES, ...IMPORTS, ...MODULES, ...STATEMENTS, ...SECRETS, ...MARKERS, ...CALLS];
  for (let number = 1; patterns.length < count; number += 1) {
    const three = String(number).padStart(3, '0');
    patterns.push(number % 2 === 0 ? `GoneSymbol_${three}\\b` : `FIXME\\(H-${three}\\)`);
  }
  return patterns.slice(0, count);
}

/** A pattern that needs the tables of Unicode: words in Cyrillic. */
export const UNICODE_PATTERN = 'todo:\\s*\\p{Cyrillic}+\\b';

/** One that has no text in common with what it finds, of which there is little. */
export const BARE_UNICODE_PATTERN = '\\p{Georgian}{3,}';

/** The same with some ten thousand lines of the tree. */
export const MANY_UNICODE_PATTERN = '\\p{Cyrillic}{3,}';

/** One of ASCII that finds about as many lines, for finding so much costs in whatever script. */
export const MANY_ASCII_PATTERN = '^import \\{';

const NAMES: readonly string[] = [
  'harbour_clock',
  'PierLedger',
  'oldTideTable',
  'dock_queue_v1',
  'legacyCraneDriver',
  'berthLockBypass',
  'QuayShadowWrite',
  'pilotTokenPlain',
  'gangwayUnsafe',
  'ropeLengthGuess',
  'HullScanBeta',
  'anchorChainFork',
  'skipManifestCheck',
  'unsealedHatch',
  'bilgePumpRaw',
  'keelhaulMode',
  'fogSignalMock',
  'LanternOverride',
  'ballastAutoFix',
  'mooringPatchSet',
  'buoyIndexOld',
  'capstanSyncAll',
  'driftTolerance0',
  'shoalMapCopy',
  'stevedoreRoot',
  'tugAssistLoop',
  'wharfDirectSql',
  'jettyHotReload',
  'spillwayOpenAll',
  'tideGaugeSpoof',
  'cargoPlanDraft',
  'channelDepthFix',
  'dredgeNowForce',
  'ferrySlotSteal',
  'lockGateManual',
  'pontoonTempFile',
  'radarPlotLegacy',
  'sluiceCtlDebug',
  'vesselKindGuess',
  'windVaneFallback',
];

const PACKAGES: readonly string[] = [
  'leveldown',
  'grunt',
  'gulp',
  'bower',
  'coffee-script',
  'jade',
  'nedb',
  'hapi',
  'restify',
  'winston-old',
  'async-lock2',
  'q-promises',
  'hoek',
  'joi-legacy',
  'zeromq-old',
  'nan-bindings',
  'fibers',
  'domain-shim',
  'punycode-fork',
  'sys-shim',
];

const IMPORTS: readonly string[] = PACKAGES.flatMap((name) => [
  `from\\s+['"]${name}['"]`,
  `require\\(\\s*['"]${name}['"]\\s*\\)`,
]);

const MODULES: readonly string[] = [
  'golang\\.org/x/net/websocket',
  'github\\.com/lib/pq',
  'github\\.com/boltdb/bolt',
  'launchpad\\.net/',
  '"code\\.google\\.com/p/',
  '"crypto/md5"',
  '"crypto/rc4"',
  'github\\.com/robfig/cron"',
  'bitbucket\\.org/',
  'gopkg\\.in/yaml\\.v1',
];

const STATEMENTS: readonly string[] = [
  'INSERT\\s+INTO\\s+tide_archive',
  'DELETE\\s+FROM\\s+berth_plan',
  'UPDATE\\s+berth_plan\\s+SET\\s+state',
  'DROP\\s+INDEX\\s+\\w+_berth',
  'ALTER\\s+ROLE\\s+\\w+\\s+SUPERUSER',
  'CREATE\\s+RULE\\s+\\w+\\s+AS',
  'SELECT\\s+\\w+\\s+FROM\\s+pilot_secret',
  'VACUUM\\s+FULL\\s+\\w+',
  'CLUSTER\\s+berth_',
  'REINDEX\\s+DATABASE',
  'SET\\s+synchronous_commit\\s*=\\s*off',
  'WITH\\s+GRANT\\s+OPTION',
  'TRUNCATE\\s+TABLE\\s+crane_',
  'COPY\\s+crane_\\w+\\s+TO',
  'CREATE\\s+UNLOGGED\\s+TABLE',
  'pg_terminate_backend\\(',
  'pg_read_file\\(',
  'lo_import\\(',
  'EXECUTE\\s+format\\(',
  'UNLISTEN\\s+\\*',
];

const SECRETS: readonly string[] = [
  'ASIA[0-9A-Z]{16}',
  'gho_[0-9A-Za-z]{36}',
  'glpat-[0-9A-Za-z_-]{20}',
  'npm_[0-9A-Za-z]{36}',
  'SG\\.[0-9A-Za-z_-]{22}\\.',
  'rk_live_[0-9a-zA-Z]{24}',
  '-----BEGIN EC PRIVATE KEY-----',
  '-----BEGIN OPENSSH PRIVATE KEY-----',
  'mongodb\\+srv://[a-z]+:[^@ ]+@',
  'amqp://[a-z]+:[^@ ]+@[a-z]+',
  'client_secret\\s*[:=]\\s*["\'][0-9a-f]{32}',
  'sq0csp-[0-9A-Za-z_-]{43}',
  'dop_v1_[0-9a-f]{64}',
  'hvs\\.[0-9A-Za-z]{24}',
  'shpat_[0-9a-f]{32}',
];

const MARKERS: readonly string[] = [
  '@supersedes\\s+H-[0-9]+',
  '@until\\s+202[0-9]-[0-9]{2}',
  'DO-NOT-SHIP\\b',
  '\\bNOCOMMIT\\b',
  'REMOVE AFTER PHASE [0-9]',
  'waived-by: [a-z]+',
  'owner: nobody\\b',
  'generated-by: hand',
  'schema-version: 0\\b',
  'review: skipped',
];

const CALLS: readonly string[] = [
  'fetch\\("http://10\\.',
  'exec\\(`rm -rf',
  'spawn\\("sh", \\["-c"',
  'Buffer\\(\\d+\\)\\.fill',
  'with\\s+\\(berth',
  '__defineGetter__\\("tide',
  'localStorage\\.setItem\\("pilot',
  'crypto\\.createCipher\\(',
  'rejectUnauthorized:\\s*false',
  'allowUnsafeEval:\\s*true',
  'Math\\.random\\(\\)\\.toString\\(36\\)\\.token',
  'yaml\\.load\\(\\w+\\)\\s*#',
  'pickle\\.loads\\(request',
  'subprocess\\.call\\(.*shell=True',
  'ssl\\._create_unverified',
  'os\\.system\\("curl',
  'setuid\\(0\\)',
  'umask\\(0\\)',
  'hostPID:\\s+true',
  'readOnlyRootFilesystem:\\s+false',
];
