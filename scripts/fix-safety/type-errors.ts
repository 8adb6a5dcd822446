import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { NewTypeErrors } from './trials.ts';

/** A module that is not installed says nothing about a fix. */
const NOT_INSTALLED = new Set([2307, 7016, 2792]);

/** Asks TypeScript about single files of a project, with another text in place of one of them. */
export function typeErrors(root: string): NewTypeErrors {
  const services = new Map<string, Service | undefined>();
  const known = new Map<string, string[]>();

  function serviceOf(file: string): Service | undefined {
    const config = ts.findConfigFile(dirname(file), ts.sys.fileExists, 'tsconfig.json');
    if (!config?.startsWith(root)) return undefined;
    if (!services.has(config)) services.set(config, openService(config));
    return services.get(config);
  }

  return (path, after) => {
    const file = join(root, path);
    const service = serviceOf(file);
    if (!service) return [];
    const before = known.get(file) ?? service.errors(file);
    known.set(file, before);
    const left = [...before];
    return service.errors(file, after).filter((one) => {
      const index = left.indexOf(one);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
  };
}

interface Service {
  errors(file: string, text?: string): string[];
}

function openService(config: string): Service {
  const { options, fileNames } = readConfig(config);
  const texts = new Map<string, string>();
  // A version is a number that never comes back: the program would keep the text that it knew by it.
  const versions = new Map<string, number>();
  const files = new Set(fileNames);
  const setText = (file: string, text: string | undefined) => {
    if (text === undefined) texts.delete(file);
    else texts.set(file, text);
    versions.set(file, (versions.get(file) ?? 0) + 1);
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files],
    getScriptVersion: (file) => `${versions.get(file) ?? 0}`,
    getScriptSnapshot: (file) => {
      const text = texts.get(file) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => dirname(config),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return {
    errors(file, text) {
      files.add(file);
      if (text !== undefined) setText(file, text);
      const all = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
      if (text !== undefined) setText(file, undefined);
      return all.filter(({ code }) => !NOT_INSTALLED.has(code)).map(say);
    },
  };
}

function readConfig(config: string): ts.ParsedCommandLine {
  const read = ts.readConfigFile(config, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(config));
  return { ...parsed, options: { ...parsed.options, noEmit: true, skipLibCheck: true } };
}

function say({ code, messageText }: ts.Diagnostic): string {
  return `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
