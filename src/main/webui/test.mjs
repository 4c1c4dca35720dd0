// Runs every src/**/*.test.ts under Node's own test runner, bundled first because Node 20 reads no TypeScript.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const tests = readdirSync(join(here, 'src'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts') && name.includes(process.argv[2] ?? ''))
  .map((name) => join(here, 'src', name));
if (tests.length === 0) {
  console.log('No tests.');
  process.exit(0);
}
const out = mkdtempSync(join(here, 'node_modules/.tests-'));
try {
  await esbuild.build({
    entryPoints: tests,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const bundled = readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.mjs')).map((name) => join(out, name));
  process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...bundled], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
