import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = '@typescript-eslint/parser';

/** As far as ESLint asks a parser. */
interface EslintParser {
  meta: { name: string };
  parseForESLint(text: string, options?: unknown): never;
}

/**
 * The parser that the user has installed beside us or where ESLint runs, loaded with the first TypeScript file. Without
 * it ESLint says at each of them what to do, and goes on with the others.
 */
export function typescriptParser(
  places = [dirname(fileURLToPath(import.meta.url)), process.cwd()],
): EslintParser {
  let loaded: EslintParser | undefined;
  return {
    meta: { name: `readylint with ${NAME}` },
    parseForESLint: (text, options) => {
      loaded ??= load(places);
      return loaded.parseForESLint(text, options);
    },
  };
}

function load(places: string[]): EslintParser {
  const require = createRequire(import.meta.url);
  return require(found(require, places));
}

function found(require: NodeJS.Require, places: string[]): string {
  try {
    return require.resolve(NAME, { paths: places });
  } catch {
    throw new Error(
      `the configs of readylint/eslint read TypeScript with ${NAME}, and it is not installed: npm install --save-dev ${NAME}`,
    );
  }
}
