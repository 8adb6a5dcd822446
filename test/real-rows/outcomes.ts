import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';

/** Runs sources, and compiles them, where they find the packages of this project. */
export interface Outcomes {
  /** What a module's `run` gives. */
  of(name: string, source: string, ...args: unknown[]): Promise<unknown>;
  /** What the compiler says of these sources, with the types of the libraries. */
  complaints(sources: Readonly<Record<string, string>>): string[];
  stop(): void;
}

export function startOutcomes(): Outcomes {
  const folder = mkdtempSync(fileURLToPath(new URL('run-', import.meta.url)));
  return {
    async of(name, source, ...args) {
      const path = join(folder, `${name}.mjs`);
      const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
      writeFileSync(path, transformSync(source, { loader: 'ts', format: 'esm', tsconfigRaw }).code);
      const module = await import(/* @vite-ignore */ pathToFileURL(path).href);
      return module.run(...args);
    },
    complaints: (sources) => complaintsOf(folder, sources),
    stop: () => rmSync(folder, { recursive: true }),
  };
}

function complaintsOf(folder: string, sources: Readonly<Record<string, string>>): string[] {
  const paths = Object.entries(sources).map(([name, source]) => {
    const path = join(folder, `${name}.ts`);
    writeFileSync(path, source);
    return path;
  });
  const program = ts.createProgram(paths, {
    strict: true,
    // The driver carries no types.
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    noUnusedLocals: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  });
  return paths.flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(
        ({ file, messageText }) =>
          `${file?.text ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
  );
}
