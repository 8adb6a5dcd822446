import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { type Layer, layerOf } from './layers.ts';

const TESTS = /\.test\.ts$|\/testing\/|^client\/test\//;
const REQUIRE = /\brequire\(\s*(['"])(?<specifier>[^'"]+)\1\s*\)/g;
const IMPORT_TYPE = /\bimport\(\s*(['"])(?<specifier>[^'"]+)\1\s*\)/g;

/** The product's own files: tests may import what they like. */
export function productFiles(root: string): string[] {
  return ['client', 'server', 'rules'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.split(sep).join('/')}`)
      .filter((path) => path.endsWith('.ts') && !TESTS.test(path))
      .sort(),
  );
}

/** Each import that goes where the layers do not allow it, in words. */
export function findBreaches(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => breachesIn(path, readFileSync(join(root, path), 'utf8')));
}

export function breachesIn(path: string, text: string): string[] {
  const layer = layerOf(path);
  if (!layer) return [`${path} is in no layer: put it into one, or add a layer to test/house/layers.ts`];
  return specifiersIn(path, text).flatMap((specifier) => {
    const breach = specifier.startsWith('.')
      ? breachOfFile(layer, path, posix.join(posix.dirname(path), specifier))
      : breachOfModule(layer, specifier);
    return breach ? [`${path} (${layer.name}) imports ${specifier}: ${breach}`] : [];
  });
}

function breachOfFile(from: Layer, path: string, target: string): string | undefined {
  const to = layerOf(target);
  if (!to) return 'that file is in no layer';
  if (to === from)
    return from.apart && target !== path ? 'two of these know nothing of each other' : undefined;
  return from.layers.includes(to.name) ? undefined : `that is ${to.name}, and ${allowed(from.layers)}`;
}

function breachOfModule(from: Layer, specifier: string): string | undefined {
  const fits = (module: string) =>
    specifier === module || specifier.startsWith(/[:/]$/.test(module) ? module : `${module}/`);
  return from.modules.some(fits) ? undefined : allowed(from.modules);
}

function allowed(names: readonly string[]): string {
  return names.length > 0
    ? `only ${names.join(', ')} may be imported here`
    : 'nothing else may be imported here';
}

function specifiersIn(path: string, text: string): string[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  );
  const inCode = [REQUIRE, IMPORT_TYPE].flatMap((call) =>
    [...withoutComments(path, text).matchAll(call)].flatMap(
      ({ groups: { specifier } = {} }) => specifier ?? [],
    ),
  );
  return [
    ...new Set([...module.staticImports.map((each) => each.moduleRequest.value), ...reExports, ...inCode]),
  ];
}

function withoutComments(path: string, text: string): string {
  const { comments } = parseSync(path, text);
  return comments.reduceRight((code, { start, end }) => code.slice(0, start) + code.slice(end), text);
}
