import { expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import { Workspace } from './workspace.ts';

const POST = 'model User {\n  posts Post[]\n}\nmodel Post {\n';
const RELATION = '  userId Int\n  user User @relation(fields: [userId], references: [id])\n';

function opened() {
  const host = createMemoryHost({
    'src/main.ts': 'export {};\n',
    'prisma/schema.prisma': `${POST}}\n`,
    '.gitignore': 'build\n',
    'build/schema.prisma': `model Other {\n  user User @relation(fields: [a], references: [b])\n}\n${POST}}\n`,
  });
  return { host, workspace: new Workspace(host, []) };
}

it('an edit of a Prisma schema is seen, and makes another project of it', () => {
  const { host, workspace } = opened();
  expect(workspace.project().schemaRelations()).toEqual([]);
  const before = workspace.digest();
  host.files.set('prisma/schema.prisma', `${POST}${RELATION}}\n`);
  workspace.refresh(['prisma/schema.prisma']);
  const names = workspace
    .project()
    .schemaRelations()
    .map(({ model, name }) => `${model}.${name}`);
  expect(names).toEqual(['User.posts', 'Post.user']);
  expect(workspace.digest()).not.toBe(before);
});
