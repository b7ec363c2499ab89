import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { trustedReadability } from './scripts/build/readability';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Chromium's sandbox needs a user that is not root; the rest keeps it from calling its maker. */
const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
];

/** Three files at once, each with one browser, mostly waiting: the machines that run this have two cores. */
const sideBySide = {
  maxWorkers: 3,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/e2e/keep-builds.ts'],
};
/** What looks at every frame of a lane can share the machine with nothing. */
const ALONE = ['tests/e2e/lane.test.ts'];

export default defineConfig({
  plugins: [preact(), trustedReadability()],
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000, maxWorkers: 2 } },
      { test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeout: 600_000, maxWorkers: 2 } },
      {
        extends: true,
        // Known from the start, so that no test is reloaded when one of them turns up.
        optimizeDeps: {
          include: [
            '@fluent/bundle',
            'axe-core',
            'dexie',
            'dompurify',
            'entities/decode',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
          ],
          exclude: ['@mozilla/readability'],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...sideBySide,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ALONE,
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...sideBySide, name: 'e2e-alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 2 } } },
      { test: { ...sideBySide, name: 'shared', include: ['tests/shared/**/*.test.ts'], sequence: { groupOrder: 1 } } },
    ],
  },
});
