import { readJson } from './manifests.ts';

/** Package to version, as one lockfile has it. Where several versions are locked, the one at the top counts. */
export type Locked = ReadonlyMap<string, string>;

/** By the name of the file; the first that is there is the project's. */
export const LOCKFILES: readonly { name: string; read(text: string): Locked }[] = [
  { name: 'package-lock.json', read: npm },
  { name: 'npm-shrinkwrap.json', read: npm },
  { name: 'pnpm-lock.yaml', read: pnpm },
  { name: 'yarn.lock', read: yarn },
  { name: 'bun.lock', read: bun },
];

type Json = Record<string, unknown>;

function npm(text: string): Locked {
  const json = readJson(text);
  const found = new Map<string, string>();
  for (const [path, entry] of Object.entries((json['packages'] ?? {}) as Json)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    const version = (entry as Json)?.['version'];
    if (name && typeof version === 'string') found.set(name, version);
  }
  // Before version 7 of npm.
  for (const [name, entry] of Object.entries((json['dependencies'] ?? {}) as Json)) {
    const version = (entry as Json)?.['version'];
    if (typeof version === 'string' && !found.has(name)) found.set(name, version);
  }
  return found;
}

/** `  /express@4.18.2:`, `  express@4.18.2(peer@1):`, `  '@scope/name@1.0.0':`, and `/express/4.18.2:` of old. */
function pnpm(text: string): Locked {
  const entries = text.matchAll(/^ {2}'?\/?((?:@[^/@\s]+\/)?[^/@\s]+)[@/](\d+\.\d+\.\d+[^(:'\s_]*)/gm);
  return newest([...entries].map(([, name = '', version = '']) => [name, version]));
}

/** Both generations: a head of `name@range, name@range:`, and below it `version "1.2.3"` or `version: 1.2.3`. */
function yarn(text: string): Locked {
  const entries = text.matchAll(
    /^"?((?:@[^/@\s]+\/)?[^@\s"]+)@[^\n]*:\n(?: {2}[^\n]*\n)*? {2}version:? "?(\d+\.\d+\.\d+[^"\s]*)/gm,
  );
  return newest([...entries].map(([, name = '', version = '']) => [name, version]));
}

/** `"express": ["express@4.18.2", …]` */
function bun(text: string): Locked {
  const entries = Object.entries((readJson(text)['packages'] ?? {}) as Json);
  return new Map(
    entries.flatMap(([name, entry]) => {
      const version = /@(\d+\.\d+\.\d+.*)$/.exec(String((entry as unknown[])?.[0] ?? ''))?.[1];
      return version ? [[name, version] as const] : [];
    }),
  );
}

/** Which of several a file gets only an installation would tell; the newest is what the project itself asks for. */
function newest(entries: readonly (readonly [string, string])[]): Locked {
  const found = new Map<string, string>();
  for (const [name, version] of entries) {
    const known = found.get(name);
    if (known === undefined || majorOf(version) > majorOf(known)) found.set(name, version);
  }
  return found;
}

/** Of a version or a range: '^4.18.2', '>=5 <6', 'npm:name@3.1.0', '4.x'. */
export function majorOf(version: string): number {
  return Number(
    /(\d+)(?:\.[\dx*]+)*[^@]*$/.exec(
      version
        .replace(/^npm:.*@/, '')
        .split('||')
        .at(-1)
        ?.trim()
        .split(/\s+/)[0] ?? '',
    )?.[1] ?? Number.NaN,
  );
}
