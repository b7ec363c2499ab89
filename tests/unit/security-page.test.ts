import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const named = (pattern: RegExp): string[] => [...new Set([...page.matchAll(pattern)].map(([, name]) => name ?? ''))];

describe('the threat model', () => {
  it('names as proof only tests that there are', () => {
    const tests = named(/`((?:unit|browser|e2e|fuzz)\/[\w/-]+)`/g);
    expect(tests.length).toBeGreaterThan(30);
    const isThere = (test: string): boolean => ['ts', 'tsx'].some((end) => existsSync(`tests/${test}.test.${end}`));
    expect(tests.filter((test) => !isThere(test))).toEqual([]);
  });

  it('names only commands and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = named(/`npm run ([\w:]+)/g);
    expect(commands).toContain('fuzz');
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    const files = named(/`((?:utils|components|entrypoints|scripts|docs)\/[\w./-]+|wxt\.config\.ts)`/g);
    expect(files).toContain('wxt.config.ts');
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has a part for each who might attack', () => {
    const parts = named(/^## (.+)$/gm).join('\n');
    for (const who of ['source', 'article', 'page with the bar', 'page process', 'extension', 'network', 'machine'])
      expect(parts).toContain(who);
  });
});
