import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AREAS } from '../rules/kit/rule.ts';
import { main as generate } from './generate/main.ts';
import { listRuleFiles } from './generate/registry.ts';

/** `npm run new-rule AREA ID`: a rule that finds nothing yet, beside a fixture that fails until it does. */
export async function main(root: string, args: readonly string[]): Promise<number> {
  const [area = '', id = ''] = args;
  const refusal = args.length === 2 ? refuse(root, area, id) : 'usage: npm run new-rule AREA ID';
  if (refusal) {
    console.error(refusal);
    return 2;
  }
  const files = scaffold(area, id);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  const code = await generate(root, []);
  console.log(
    `\nNow fill in both files. Until then this fails:\n  npx vitest run test/rules.test.ts -t ${id}`,
  );
  return code;
}

function refuse(root: string, area: string, id: string): string | undefined {
  const areas: readonly string[] = AREAS;
  if (!areas.includes(area)) return `There is no area "${area}". The areas are ${areas.join(', ')}.`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return `"${id}" is not written in kebab-case, as in unvalidated-input.`;
  }
  const taken = listRuleFiles(root).find((file) => file.id === id);
  if (taken) return `There is a rule "${id}" already: rules/${taken.path}.`;
  const folder = `test-fixtures/rules/${id}`;
  return existsSync(join(root, folder))
    ? `There are fixtures in ${folder} already: move them away.`
    : undefined;
}

function scaffold(area: string, id: string): Record<string, string> {
  return {
    [`rules/${area}/${id}.ts`]: ruleText(area, id),
    [`test-fixtures/rules/${id}/basic/src/app.ts`]: fixtureText(id),
  };
}

const ruleText = (area: string, id: string) => `import * as z from 'zod';
import { defineRule } from '../kit/rule.ts';

export default defineRule({
  id: '${id}',
  area: '${area}',
  summary: '',
  why: '',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check() {},
});
`;

const fixtureText = (id: string) => `// doc: bad
export const bad = 'put code here that the rule reports';
//           ^^^ ${id}: what happens in production, and what to do about it
// doc: end

// doc: good
export const good = 'put code here that looks alike and is right';
// doc: end
`;
