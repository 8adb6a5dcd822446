import { unlink } from 'node:fs/promises';
import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

async function permission({ fileId, userId }: { fileId: string; userId: string }) {
  return prisma.folder.findFirst({ where: { files: { some: { id: fileId } }, userId } });
}

async function remove(id: string) {
  await unlink(`uploads/${id}.pdf`);
//@9-35 path-traversal[error]: `req.body.ids` becomes a part of the path that `unlink` opens
}

async function removeKnown(id: string) {
  await unlink(`uploads/${id}.png`);
}

app.post('/remove', async (req, res) => {
  const { ids } = req.body;
  for (const id of ids) await prisma.file.update({ where: { id }, data: { gone: true } });
  for (let i = 0; i < ids.length; i++) await remove(ids[i]);
  res.sendStatus(204);
});

/** Each of them was looked for before, and the first that is not there ends it. */
app.post('/remove-known', async (req, res) => {
  const { ids, userId } = req.body;
//@27-34 unvalidated-input[error]: `req.body.ids[]` reaches the filter of `prisma.folder.findFirst` unchecked
  for (const id of ids) {
    const folder = await permission({ fileId: id, userId });
    if (!folder?.open) return res.sendStatus(404);
  }
  for (let i = 0; i < ids.length; i++) await removeKnown(ids[i]);
  res.sendStatus(204);
});

/** Who is not known is passed over there, and not here. */
app.post('/remove-some', async (req, res) => {
  const { ids, userId } = req.body;
//@27-34 unvalidated-input[error]: `req.body.ids[]` reaches the filter of `prisma.folder.findFirst` unchecked
  for (const id of ids) {
    const folder = await permission({ fileId: id, userId });
    if (!folder?.open) continue;
    await prisma.file.update({ where: { id }, data: { gone: true } });
  }
  for (const id of ids) await unlink(`uploads/${id}.txt`);
//@31-57 path-traversal[error]: `req.body.ids[]` becomes a part of the path that `unlink` opens
  res.sendStatus(204);
});

app.listen(3000);
