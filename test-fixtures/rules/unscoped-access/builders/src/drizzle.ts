import { and, eq, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { Router } from 'express';

const notes = pgTable('notes', { id: text('id'), userId: text('user_id'), title: text('title'), goneAt: timestamp('gone_at') });
const db = drizzle(process.env.DATABASE_URL ?? '', { schema: { notes } });
export const router = Router();

router.get('/notes/:id', async function showNote(req, res) {
  const [note] = await db.select().from(notes).where(and(eq(notes.id, req.params.id), eq(notes.userId, req.user.id)));
  res.json(note);
});

router.put('/notes/:id', async function renameNote(req, res) {
  await db
    .update(notes)
    .set({ title: String(req.body.title) })
    .where(and(eq(notes.id, req.params.id), eq(notes.userId, req.user.id), isNull(notes.goneAt)));
  res.sendStatus(204);
});

router.delete('/notes/:id', async function deleteNote(req, res) {
  await db.delete(notes).where(eq(notes.id, req.params.id));
//@9-24 unscoped-access[warning]: takes the record by its id alone, while `showNote` and `renameNote` beside it ask for `userId` too
  res.sendStatus(204);
});

router.get('/notes/:id/raw', async function readNote(req, res) {
  res.json(await db.query.notes.findFirst({ where: eq(notes.id, req.params.id) }));
//@18-81 unscoped-access[info]: `db.query.notes.findFirst` takes the record by its id alone
});

router.get('/notes/:id/own', async function ownNote(req, res) {
  res.json(await db.query.notes.findFirst({ where: and(eq(notes.id, req.params.id), eq(notes.userId, req.user.id)) }));
});

router.delete('/notes/:id/checked', async function deleteChecked(req, res) {
  const [note] = await db.select().from(notes).where(eq(notes.id, req.params.id));
  if (note?.userId !== req.user.id) return res.sendStatus(404);
  await db.delete(notes).where(eq(notes.id, req.params.id));
  return res.sendStatus(204);
});
