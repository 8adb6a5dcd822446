import { expect, it } from 'vitest';
import { relationsIn } from './schema-relations.ts';

const USERS = `model User {
  id      Int      @id // the key
  written Post[]   @relation("Author")
  read    Post[]   @relation(name: "Reader")
  profile Profile?
}
`;

it('tells both sides of a relation, by its name where there are several', () => {
  const posts = `model Post {
  authorId Int
  author   User  @relation("Author", fields: [authorId], references: [id], onDelete: Cascade)
  readerId Int?
  reader   User? @relation(name: "Reader", fields: [readerId], references: [id])
}
`;
  const found = relationsIn([USERS, posts]);
  const one = { isMany: false, isOptional: false };
  expect(found).toEqual([
    { ...one, model: 'User', name: 'written', to: 'Post', isMany: true, own: 'id', other: 'authorId' },
    { ...one, model: 'User', name: 'read', to: 'Post', isMany: true, own: 'id', other: 'readerId' },
    { ...one, model: 'Post', name: 'author', to: 'User', own: 'authorId', other: 'id' },
    { ...one, model: 'Post', name: 'reader', to: 'User', isOptional: true, own: 'readerId', other: 'id' },
  ]);
});

it.each([
  [
    'a comment',
    'model Profile {\n  userId Int\n  // user User @relation(fields: [userId], references: [id])\n}\n',
  ],
  ['two columns', 'model Profile {\n  user User @relation(fields: [a, b], references: [c, d])\n}\n'],
  ['no columns', 'model Profile {\n  users User[]\n}\n'],
  [
    'a model that two schemas have',
    'model Profile {\n  userId Int\n}\nmodel User {\n  profile Profile @relation(fields: [a], references: [userId])\n}\n',
  ],
])('takes %s for no relation', (_, text) => {
  expect(relationsIn([USERS, text])).toEqual([]);
});
