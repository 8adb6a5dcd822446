import type { FileFacts } from '../../../rules/kit/facts.ts';
import { dirname } from './manifests.ts';

const BUNDLER_CONFIG =
  /(^|\/)(next|vite|webpack|rollup|rspack|esbuild|tsup|babel|terser)[\w.-]*\.[cm]?[jt]s$/;
const STRIPPERS: ReadonlySet<string> = new Set(['removeConsole', 'drop_console']);

/** Folders whose bundler takes console calls out of the build. */
export function foldersWithoutConsole(files: ReadonlyMap<string, FileFacts>): string[] {
  return [...files].flatMap(([path, facts]) =>
    BUNDLER_CONFIG.test(path) && dropsConsole(facts) ? [dirname(path)] : [],
  );
}

function dropsConsole({ values }: FileFacts): boolean {
  return values.some((value) => {
    if (value.kind !== 'object') return false;
    return value.entries.some(({ key, value: id }) => {
      const entry = values[id];
      if (STRIPPERS.has(key ?? '')) return entry?.kind !== 'literal' || entry.value === true;
      return (
        key === 'drop' &&
        entry?.kind === 'array' &&
        entry.items.some((one) => isLiteral(values[one], 'console'))
      );
    });
  });
}

function isLiteral(value: FileFacts['values'][number] | undefined, text: string): boolean {
  return value?.kind === 'literal' && value.value === text;
}
