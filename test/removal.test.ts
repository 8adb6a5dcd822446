import { expect, it } from 'vitest';
import { createSession } from '../server/src/engine/session.ts';
import { createMemoryHost } from '../server/src/host/memory.ts';

const HEAD = "import { inspect } from 'node:util';\nimport express from 'express';\nconst app = express();\n";

function offers(code: string): boolean {
  const session = createSession(createMemoryHost({ 'src/app.ts': `${HEAD}${code}\napp.listen(1);\n` }));
  const found = session.check().findings.find(({ rule }) => rule === 'console-left');
  expect(found).toBeDefined();
  return found?.fixes.some(({ title }) => title === 'Remove this line') ?? false;
}

it.each([
  [
    'what it reads is read elsewhere, too',
    "app.on('mount', (parent) => {\n  console.log(parent);\n  parent.use(1);\n});",
  ],
  ['it reads only what it declares', 'console.log([1].map((one) => one));'],
  ['it is the only reader of what is exported', 'export const started = 1;\nconsole.log(started);'],
])('a line may go where %s', (_, code) => {
  expect(offers(code)).toBe(true);
});

it.each([
  ['a parameter', "app.on('mount', (parent) => {\n  console.log('mounted', parent);\n  app.emit('x');\n});"],
  ['a variable', 'const began = Date.now();\nconsole.log(Date.now() - began);'],
  ['an import', 'console.log(inspect(1));'],
])('a line stays where it is the only reader of %s, which no compiler would take', (_, code) => {
  expect(offers(code)).toBe(false);
});
