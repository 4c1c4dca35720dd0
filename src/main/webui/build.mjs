// Builds every src/pages/*.{ts,css} into files named by their content, the icons that templates name
// into one sprite, and a manifest (META-INF/assets.json) from which pages learn the hashed names.
// A page has one script, with everything in it but what is imported when it is needed: a browser that has
// nothing yet waits longer for a dozen small files than for what they repeat.
// Called by Maven on every build: does nothing when neither sources nor lock file have changed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const templates = resolve(here, '../resources/templates');
const classes = resolve(option('out') ?? join(here, 'dist'));
const assets = join(classes, 'META-INF/resources/assets');
const printing = join(classes, 'org/postil/exports/pdf/fonts');
const fontsForPrint = resolve(here, '../resources/org/postil/exports/pdf/fonts.xml');
const manifestFile = join(classes, 'META-INF/assets.json');

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old: the front end is built with Node 20 or newer.`);
}
install();
const built = stamp();
if (process.argv.includes('--watch')) {
  await watch();
} else if (!upToDate()) {
  if (process.argv.includes('--check')) checkTypes();
  await build();
}

function option(name) {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs npm only when the lock file is not the one that was installed last. */
function install() {
  const wanted = hash(readFileSync(join(here, 'package-lock.json')));
  const marker = join(here, 'node_modules/.postil-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm could not install the packages named in src/main/webui/package-lock.json.');
  writeFileSync(marker, wanted);
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function files(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function stamp() {
  const digest = createHash('sha256');
  for (const file of [
    ...files(join(here, 'src')),
    ...files(templates),
    ...['build.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => join(here, name)),
    fontsForPrint,
  ]) {
    digest.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

function upToDate() {
  return existsSync(manifestFile) && JSON.parse(readFileSync(manifestFile, 'utf8')).stamp === built;
}

function checkTypes() {
  const compiler = join(here, 'node_modules/typescript/bin/tsc');
  const done = spawnSync(process.execPath, [compiler, '--noEmit', '-p', here], { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** How each script is built, and all styles together. */
function options() {
  const pages = join(here, 'src/pages');
  const sources = readdirSync(pages).map((name) => join(pages, name));
  const scripts = sources.filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name));
  return [sources.filter((name) => name.endsWith('.css')), ...scripts.map((script) => [script])].map(optionsOf);
}

function optionsOf(entryPoints) {
  return {
    absWorkingDir: here,
    entryPoints,
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17.4'],
    minify: true,
    sourcemap: true,
    metafile: true,
    publicPath: '/assets',
    loader: { '.woff2': 'file', '.woff': 'empty', '.svg': 'file' },
    logLevel: 'warning',
  };
}

async function build() {
  const esbuild = await import('esbuild');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const results = await Promise.all(options().map((each) => esbuild.build(each))).catch(() => process.exit(1));
  copyFontsForPrint();
  writeManifest(results.map(({ metafile }) => metafile));
}

/** Whole fonts with their licences, which the server sets PDF with; no browser is sent them. */
function copyFontsForPrint() {
  const packages = join(here, 'node_modules/@expo-google-fonts');
  const settings = readFileSync(fontsForPrint, 'utf8');
  const wanted = new Set([...settings.matchAll(/embed-url="([^"]+)"/g)].map(([, name]) => name));
  mkdirSync(printing, { recursive: true });
  for (const file of files(packages)) {
    const licence = basename(file) === 'LICENSE_FONT' && `${basename(dirname(file))}.LICENSE`;
    if (licence || wanted.delete(basename(file))) copyFileSync(file, join(printing, licence || basename(file)));
  }
  if (wanted.size > 0) fail(`No package brings the fonts ${[...wanted].join(', ')}.`);
}

async function watch() {
  const esbuild = await import('esbuild');
  const all = options();
  const latest = [];
  const told = (index) => (result) => {
    if (result.metafile) latest[index] = result.metafile;
    if (Object.keys(latest).length === all.length) writeManifest(latest);
  };
  const contexts = all.map((each, index) =>
    esbuild.context({ ...each, plugins: [{ name: 'manifest', setup: (b) => b.onEnd(told(index)) }] }),
  );
  for (const context of await Promise.all(contexts)) await context.watch();
  console.log(`Watching ${relative(process.cwd(), join(here, 'src'))}, writing to ${relative(process.cwd(), assets)}`);
}

function writeManifest(metafiles) {
  const names = {};
  const parts = {};
  for (const { outputs } of metafiles) {
    for (const [output, { entryPoint, inputs }] of Object.entries(outputs)) {
      if (output.endsWith('.map')) continue;
      const file = basename(output);
      if (entryPoint) names[basename(entryPoint).replace(/\.ts$/, '.js')] = file;
      if (entryPoint?.endsWith('.ts')) parts[basename(entryPoint).replace(/\.ts$/, '.js')] = partsOf(outputs, output);
      else if (/\.(woff2|svg)$/.test(file)) names[basename(Object.keys(inputs)[0])] = file;
    }
  }
  names['icons.svg'] = writeSprite();
  for (const file of files(join(here, 'src/images'))) {
    const content = readFileSync(file);
    const [name, extension] = basename(file).split(/\.(?=[^.]+$)/);
    names[basename(file)] = `${name}-${hash(content)}.${extension}`;
    copyFileSync(file, join(assets, names[basename(file)]));
  }
  mkdirSync(dirname(manifestFile), { recursive: true });
  writeFileSync(manifestFile, JSON.stringify({ stamp: built, names, parts }, null, 1));
}

/** All files that a script imports, and these import in turn; what is imported only when it is needed is left out. */
function partsOf(outputs, output, found = new Set()) {
  for (const { path, kind } of outputs[output].imports) {
    if (kind === 'import-statement' && !found.has(basename(path))) {
      found.add(basename(path));
      partsOf(outputs, path, found);
    }
  }
  return [...found];
}

/** One sprite of the icons that templates name, {#icon name="search" /}, and of those in src/icons.txt. */
function writeSprite() {
  const wanted = new Set();
  for (const file of files(templates)) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/\{#icon\s+(?:name=)?["']([\w-]+)["']/g)) wanted.add(name);
  }
  const extra = join(here, 'src/icons.txt');
  if (existsSync(extra)) readFileSync(extra, 'utf8').split(/\s+/).filter(Boolean).forEach((name) => wanted.add(name));
  const symbols = [...wanted].sort().map((name) => {
    const source = join(here, 'node_modules/lucide-static/icons', `${name}.svg`);
    if (!existsSync(source)) fail(`There is no icon "${name}" in lucide-static.`);
    const inner = readFileSync(source, 'utf8').replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace(/<\/svg>[\s\S]*$/, '');
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" `
      + `stroke-linecap="round" stroke-linejoin="round">${inner.replace(/\s+/g, ' ').trim()}</symbol>`;
  });
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`;
  const file = `icons-${hash(sprite)}.svg`;
  writeFileSync(join(assets, file), sprite);
  return file;
}
