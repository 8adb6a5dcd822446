import { Router } from 'express';
import { prisma } from './db';

export const notes = Router();

// doc: bad
notes.get('/:id', async function showNote(req, res) {
  const { id } = req.params;
  res.json(await prisma.note.findFirst({ where: { id, userId: req.user.id } }));
});

notes.put('/:id', async function renameNote(req, res) {
  const where = { id: req.params.id, userId: req.user.id };
  await prisma.note.update({ where: { id: req.params.id, userId: req.user.id }, data: { title: String(req.body.title) } });
  res.json(where);
});

notes.delete('/:id', async function deleteNote(req, res) {
  await prisma.note.delete({ where: { id: req.params.id } });
//@9-60 unscoped-access[warning]: `prisma.note.delete` takes the record by its id alone, while `showNote` and `renameNote` beside it ask for `userId` too
  res.sendStatus(204);
});
// doc: end

// doc: good
notes.delete('/:id/shares', async function deleteShares(req, res) {
  const note = await prisma.note.findUnique({ where: { id: req.params.id } });
  if (note?.userId !== req.user.id) return res.sendStatus(404);
  await prisma.share.deleteMany({ where: { noteId: req.params.id } });
  return res.sendStatus(204);
});
// doc: end

notes.get('/:id/raw', async function readNote(req, res) {
  res.send(await prisma.note.findUnique({ where: { id: req.params.id } }));
//@18-73 unscoped-access[info]: `prisma.note.findUnique` takes the record by its id alone
});

notes.delete('/:id/any', async function deleteAny(req, res) {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  await prisma.note.delete({ where: { id: req.params.id } });
  return res.sendStatus(204);
});

/** Another kind of record: nobody beside it asks whose it is. */
notes.get('/tags/:id', async function showTag(req, res) {
  res.json(await prisma.tag.findUnique({ where: { id: req.params.id } }));
});
