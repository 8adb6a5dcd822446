import type { SourceText } from '../most-imported.ts';
import { model, packageIndex, repository, route, server, service, utility } from './templates.ts';

const DOMAINS = 8;
/** Five files for each thing that the package deals with, and its index, server and six helpers. */
export const FILES_PER_PACKAGE = DOMAINS * 5 + 2 + 6 + 2;
const HELPERS = 6;
const WORDS = 'order invoice customer cart payment shipment product price coupon refund stock tax'.split(' ');

/**
 * One package of the monorepo. What it holds depends on its number alone, and it uses packages with smaller
 * numbers alone: so a monorepo of 50 packages is a part of one of 100.
 */
export function generatePackage(number: number): SourceText[] {
  const random = randomFrom(number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const domains = Array.from({ length: DOMAINS }, (_, i) => `${WORDS[(number + i) % WORDS.length]}${i}`);
  const uses = number === 0 ? [] : [...new Set([0, 1, 2].map(() => Math.floor(random() * number)))].sort();
  const files: SourceText[] = [
    { path: 'package.json', text: manifest(number, uses) },
    { path: 'src/index.ts', text: packageIndex(domains) },
    { path: 'src/server.ts', text: server(domains) },
    { path: 'src/models/index.ts', text: barrel(domains, 'model') },
    { path: 'src/services/index.ts', text: barrel(domains, 'service') },
  ];
  for (let i = 0; i < HELPERS; i++) {
    files.push({ path: `src/utils/helper${i}.ts`, text: utility(i, Math.floor(random() * 1000)) });
  }
  for (const domain of domains) {
    const helper = Math.floor(random() * HELPERS);
    const shape = { domain, helper, other: pick(domains), used: uses.length > 0 ? pick(uses) : undefined };
    files.push(
      { path: `src/models/${domain}.model.ts`, text: model(shape) },
      { path: `src/repositories/${domain}.repository.ts`, text: repository(shape) },
      { path: `src/services/${domain}.service.ts`, text: service(shape) },
      { path: `src/routes/${domain}.route.ts`, text: route(shape) },
      { path: `src/routes/${domain}.schema.ts`, text: model({ ...shape, domain: `${domain}Input` }) },
    );
  }
  return files.map(({ path, text }) => ({ path: `packages/p${number}/${path}`, text }));
}

function manifest(number: number, uses: readonly number[]): string {
  const own = Object.fromEntries(uses.map((used) => [`@grown/p${used}`, 'workspace:*']));
  const dependencies = { ...own, '@prisma/client': '^6.0.0', axios: '^1.7.0', express: '^5.0.0' };
  const name = `@grown/p${number}`;
  return `${JSON.stringify({ name, version: '1.0.0', main: 'src/index.ts', dependencies }, undefined, 2)}\n`;
}

function barrel(domains: readonly string[], kind: string): string {
  return domains.map((domain) => `export * from './${domain}.${kind}';\n`).join('');
}

/** mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
