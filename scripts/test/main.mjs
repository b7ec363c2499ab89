/**
 * The entry of `npm test` and, with the argument `shared`, of `npm run test:shared`: makes sure that everything is there,
 * then checks everything, a line for each step. Its last line is the total of tests, in which a step that is no test
 * suite counts as one failure where it fails.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { checkNode, ensureBrowser, ensureDisplay, installPackages, ROOT, runOrExplain, say } from '../bootstrap.mjs';
import { bin, REPORTS, run, runSuite } from './suite.mjs';

const CHECKS = [
  ['types', bin('typescript/bin/tsc'), ['--noEmit']],
  ['lint and borders', bin('@biomejs/biome/bin/biome'), ['check', '.']],
  ['build for chromium', bin('wxt/bin/wxt.mjs'), ['build', '-b', 'chrome']],
  ['build for firefox', bin('wxt/bin/wxt.mjs'), ['build', '-b', 'firefox']],
];
/** Each with the projects of `vitest.config.ts` that it is made of. */
const SUITES = [
  { name: 'unit', projects: ['unit'] },
  { name: 'fuzz', projects: ['fuzz'] },
  { name: 'browser', projects: ['browser'], isAskedAgain: true },
  { name: 'e2e', projects: ['e2e', 'e2e-alone'], isAskedAgain: true },
];
const SHARED = [{ name: 'shared', projects: ['shared'], isAskedAgain: true }];

async function check([name, program, args], env) {
  const { code, printed } = await run(program, args, env);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name}`);
  if (code !== 0) console.log(printed);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
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
