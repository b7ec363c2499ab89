import webExt from 'web-ext';
import type { Modules } from '../build/modules';
import { KNOWN_WARNINGS } from './known-warnings';

export interface Finding {
  code: string;
  file?: string;
  message: string;
}

interface Findings {
  errors: Finding[];
  warnings: Finding[];
}

/** What the linter of addons.mozilla.org says of a build. */
export const lint = (folder: string): Promise<Findings> =>
  webExt.cmd.lint({ sourceDir: folder, artifactsDir: folder, output: 'none' }, { shouldExitProgram: false });

/**
 * Sentences on warnings that are not known, and on known ones that are gone. A file accounts for as many warnings of a kind
 * as there are known ones in the modules that it is made of.
 */
export function unexpectedWarnings(warnings: readonly Finding[], modules: Modules): string[] {
  const left = [...warnings];
  const gone = KNOWN_WARNINGS.filter(({ code, module }) => {
    const at = left.findIndex((warning) => warning.code === code && modules[warning.file ?? '']?.includes(module));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...left.map(({ code, file, message }) => `${code} in ${file}: ${message}`),
    ...gone.map(({ code, module }) => `${code} in ${module} is gone: take it from the list`),
  ];
}
