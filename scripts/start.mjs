/** The entry of `npm start`: makes sure that everything is there, then hands over to start/main.ts. */
import { spawn } from 'node:child_process';
import { checkNode, ensureBrowser, installPackages, ROOT, runOrExplain } from './bootstrap.mjs';

const args = process.argv.slice(2);
/** The rest of the command line is checked by start/main.ts; what to install is needed before. */
const wantsFirefox = args.includes('--browser=firefox') || args[args.indexOf('--browser') + 1] === 'firefox';

await runOrExplain(async () => {
  checkNode();
  installPackages();
  const name = wantsFirefox ? 'firefox' : 'chromium';
  const env = { ...process.env, [name.toUpperCase()]: ensureBrowser(name) };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start/main.ts', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  });
  // Ctrl-C reaches both; this one waits for the other to close everything.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 130)));
});
