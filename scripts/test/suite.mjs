/** A suite of tests, run by vitest: how many of them passed, and what is to be said of those that did not. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../bootstrap.mjs';

export const REPORTS = `${ROOT}.output/test`;
export const bin = (path) => [process.execPath, `${ROOT}node_modules/${path}`];

/** Runs a program and answers its exit code and all that it printed. */
export function run([program, script], args, env) {
  const child = spawn(program, [script, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

/**
 * Runs the tests of a suite, or of some of its `files`. A test that was skipped counts as failed, and so does a file that broke
 * before its first test.
 */
async function runFiles({ name, projects }, env, files = []) {
  const report = `${REPORTS}/${name}${files.length > 0 ? '-again' : ''}.json`;
  rmSync(report, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', ...chosen, ...reporters, ...files];
  const { code, printed } = await run(bin('vitest/vitest.mjs'), args, { ...env, NO_COLOR: '1', FORCE_COLOR: '0' });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const counts = (result?.testResults ?? []).map((file) => {
    const passed = file.assertionResults.filter(({ status }) => status === 'passed').length;
    const others = file.assertionResults.length - passed;
    const isBroken = passed === 0 || file.status !== 'passed';
    return [relative(ROOT, file.name), { passed, failed: isBroken ? Math.max(1, others) : others }];
  });
  return { byFile: new Map(counts), isOk: code === 0 && counts.length > 0, printed };
}

const failing = (byFile) => [...byFile].filter(([, { failed }]) => failed > 0).map(([file]) => file);
const sum = (byFile, key) => [...byFile.values()].reduce((total, counts) => total + counts[key], 0);

/** What vitest says of the tests that failed, without the list of all that did not. */
function said(printed) {
  const from = printed.search(/^.*Failed (Tests|Suites) \d+/m);
  return (from < 0 ? printed : printed.slice(from)).trim();
}

/**
 * Runs a suite and prints what came of it. Files with a failure in them are run once more where the suite drives whole
 * browsers (`isAskedAgain`): what passes then has passed, and its first failure is shown all the same.
 */
export async function runSuite(suite, env) {
  const startedAt = Date.now();
  let { byFile, isOk, printed } = await runFiles(suite, env);
  const again = suite.isAskedAgain && !isOk ? failing(byFile) : [];
  if (again.length > 0) {
    console.log(`again  ${suite.name}: ${again.join(', ')}\n${said(printed)}`);
    const second = await runFiles(suite, env, again);
    byFile = new Map([...byFile, ...second.byFile]);
    ({ isOk, printed } = second);
  }
  const passed = sum(byFile, 'passed');
  const failed = Math.max(sum(byFile, 'failed'), isOk ? 0 : 1);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const asked = again.length > 0 ? `, ${again.length} ${again.length === 1 ? 'file' : 'files'} run twice` : '';
  console.log(
    `${failed === 0 ? 'ok' : 'FAILED'}  ${suite.name}: ${passed} passed, ${failed} failed, ${seconds} s${asked}`,
  );
  if (failed > 0) console.log(said(printed));
  return { passed, failed };
}
