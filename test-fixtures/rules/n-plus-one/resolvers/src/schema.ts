import { pgTable, text } from 'drizzle-orm/pg-core';

export const authors = pgTable('authors', { id: text().primaryKey(), name: text() });
export const posts = pgTable('posts', { id: text().primaryKey(), title: text(), authorId: text() });
