export type BrowserName = 'chromium' | 'firefox';
export const BROWSER_NAMES: readonly BrowserName[];
export function findBrowser(name: BrowserName, env?: NodeJS.ProcessEnv): string | null;
