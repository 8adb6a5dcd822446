import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCases } from '../../test/fixtures/case.ts';
import { CHANGELOG, renderChangelog } from './changelog.ts';
import { renderIndex, renderRule } from './docs.ts';
import { EXAMPLES, examplesOf, renderExamples } from './examples.ts';
import { KNOWN, renderKnown, shownIn } from './known.ts';
import { BUNDLE, renderBundle } from './l10n.ts';
import { load } from './load.ts';
import { MANIFEST, NLS, renderManifest, renderNls } from './manifest.ts';
import { cellsOf, MATRIX, renderMatrix } from './matrix.ts';
import {
  LIBRARIES,
  listLibraries,
  listRuleFiles,
  REGISTRY,
  renderLibraries,
  renderRegistry,
} from './registry.ts';
import { renderSchema } from './schema.ts';
import { renderTypes } from './types.ts';

const DOCS = 'docs/rules';
const SCHEMA = 'schema/readylint.schema.json';

/** Everything that is written from one source, by path; undefined where a file has to go. */
export type Outputs = Map<string, string | undefined>;

export async function renderOutputs(root: string): Promise<Outputs> {
  const files = listRuleFiles(root);
  const registry = renderRegistry(files);
  const { rules, SUPPRESSION_RULES, configSchema, settingsSchema, toJSONSchema, pageOf } = await load(
    root,
    registry,
  );
  for (const [index, { area, id, path }] of files.entries()) {
    const rule = rules[index];
    if (rule?.id !== id || rule.area !== area)
      throw new Error(`rules/${path} must hold a rule of that id and area`);
  }
  const all = [...rules, ...SUPPRESSION_RULES];
  const cases = readCases(join(root, 'test-fixtures/rules'));
  const settings = toJSONSchema(settingsSchema, { io: 'input' });
  const schema = renderSchema(toJSONSchema(configSchema(all), { io: 'input', target: 'draft-7' }));
  return new Map([
    ...pagesNow(root).map((path) => [path, undefined] as const),
    [REGISTRY, registry],
    [LIBRARIES, renderLibraries(listLibraries(root))],
    [`${DOCS}/README.md`, renderIndex(all)],
    [EXAMPLES, renderExamples(all.map(({ id }) => id).sort(), cases)],
    ...all.map(
      (rule) => [`${DOCS}/${rule.id}.md`, renderRule(pageOf(rule, examplesOf(rule.id, cases)))] as const,
    ),
    [MATRIX, renderMatrix(cellsOf(cases))],
    [KNOWN, renderKnown(shownIn(cases))],
    [SCHEMA, schema],
    ...renderTypes(root),
    [MANIFEST, renderManifest(readIfThere(join(root, MANIFEST)) ?? '{}', settings)],
    [NLS, renderNls(readIfThere(join(root, NLS)) ?? '{}', settings)],
    [BUNDLE, renderBundle(root)],
    [CHANGELOG, renderChangelog(readIfThere(join(root, CHANGELOG)) ?? '', all)],
  ]);
}

/** The files that are not what they should be. */
export function findStale(root: string, outputs: Outputs): string[] {
  return [...outputs].filter(([path, text]) => readIfThere(join(root, path)) !== text).map(([path]) => path);
}

export function writeOutputs(root: string, outputs: Outputs, paths: readonly string[]): void {
  for (const path of paths) {
    const text = outputs.get(path);
    if (text === undefined) {
      rmSync(join(root, path));
      continue;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Every page there is; those of rules that still exist get their text after this. */
function pagesNow(root: string): string[] {
  const folder = join(root, DOCS);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${DOCS}/${name}`) : [];
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
