import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutMarkupWrites } from '../../scripts/build/readability';

const code = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

describe('Readability in the build', () => {
  it('writes no markup', () => {
    expect(withoutMarkupWrites(code)).not.toMatch(/innerHTML\s*=[^=]/);
  });

  it('is refused where a line that has to change is gone, or there twice', () => {
    expect(() => withoutMarkupWrites(code.replace('tmp.innerHTML', 'tmp.outerHTML'))).toThrow('has changed');
    expect(() => withoutMarkupWrites(`${code}\npage.innerHTML = pageCacheHtml;`)).toThrow('has changed');
  });
});
