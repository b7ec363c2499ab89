/**
 * The entry of `npm test` and, with the argument `shared`, of `npm run test:shared`: makes sure that everything is there,
 * then checks everything, a line for each step. Its last line is the total of tests, in which a step that is no test
 * suite counts as one failure where it fails.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkNode, ensureBrowser, ensureDisplay, installPackages, ROOT, runOrExplain, say } from './bootstrap.mjs';

const REPORTS = `${ROOT}.output/test`;
const bin = (path) => [process.execPath, `${ROOT}node_modules/${path}`];

const CHECKS = [
  ['types', bin('typescript/bin/tsc'), ['--noEmit']],
  ['lint and borders', bin('@biomejs/biome/bin/biome'), ['check', '.']],
  ['build for chromium', bin('wxt/bin/wxt.mjs'), ['build', '-b', 'chrome']],
  ['build for firefox', bin('wxt/bin/wxt.mjs'), ['build', '-b', 'firefox']],
];
/** Each with the projects of `vitest.config.ts` that it is made of. */
const SUITES = [
  ['unit', ['unit']],
  ['fuzz', ['fuzz']],
  ['browser', ['browser']],
  ['e2e', ['e2e', 'e2e-alone']],
];
const SHARED = [['shared', ['shared']]];

/** Runs a program and answers its exit code and all that it printed. */
function run([program, script], args, env) {
  const child = spawn(program, [script, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

async function check([name, program, args], env) {
  const { code, printed } = await run(program, args, env);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name}`);
  if (code !== 0) console.log(printed);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** A test that was skipped counts as failed, and so does a suite that broke before its first test. */
async function runSuite([name, projects], env) {
  const report = `${REPORTS}/${name}.json`;
  rmSync(report, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const startedAt = Date.now();
  const { code, printed } = await run(bin('vitest/vitest.mjs'), args, env);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const passed = result?.numPassedTests ?? 0;
  const ended = result ? result.numTotalTests - passed : 0;
  const failed = code === 0 && passed > 0 && ended === 0 ? 0 : Math.max(1, ended);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`${failed === 0 ? 'ok' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  if (failed > 0) console.log(printed);
  return { passed, failed };
}

await runOrExplain(async () => {
  const isShared = process.argv[2] === 'shared';
  checkNode();
  if (isShared && !existsSync(`${ROOT}../shared`)) {
    say('there is no ../shared beside the repository');
    console.log('0 passed, 1 failed');
    return 1;
  }
  installPackages();
  const env = { ...process.env, CHROMIUM: ensureBrowser('chromium'), FIREFOX: ensureBrowser('firefox') };
  if (!isShared) ensureDisplay();
  mkdirSync(REPORTS, { recursive: true });
  const results = [];
  for (const step of isShared ? CHECKS.slice(2) : CHECKS) results.push(await check(step, env));
  for (const suite of isShared ? SHARED : SUITES) results.push(await runSuite(suite, env));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
