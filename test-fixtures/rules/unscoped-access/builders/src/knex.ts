import { Router } from 'express';
import knex from 'knex';

const db = knex({ client: 'pg' });
export const router = Router();

router.get('/files/:id', async function showFile(req, res) {
  res.json(await db('files').where({ id: req.params.id, owner_id: req.user.id }).first());
});

router.put('/files/:id', async function renameFile(req, res) {
  await db('files').where('id', req.params.id).andWhere('owner_id', req.user.id).update({ name: String(req.body.name) });
  res.sendStatus(204);
});

router.delete('/files/:id', async function deleteFile(req, res) {
  await db('files').where('id', req.params.id).del();
//@9-52 unscoped-access[warning]: takes the record by its id alone, while `showFile` and `renameFile` beside it ask for `owner_id` too
  res.sendStatus(204);
});

router.delete('/files/:id/admin', async function deleteAny(req, res) {
  if (!req.user.isAdmin) return res.sendStatus(403);
  await db('files').where('id', req.params.id).del();
  return res.sendStatus(204);
});
