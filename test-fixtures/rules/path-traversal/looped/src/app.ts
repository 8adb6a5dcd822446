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

const known = new Map<string, string>();
async function find(key: string) {
  return known.get(key);
}

app.post('/hint', async (req, res) => {
  const { key } = req.body;
  let found: string | undefined;
  try {
    found = await find(key);
    if (found === undefined) return res.sendStatus(404);
  } catch {
    return res.sendStatus(500);
  }
  await unlink(`hints/${key}.txt`);
  return res.json({ found });
});

/** What went wrong there goes on here. */
app.post('/hint-anyway', async (req, res) => {
  const { key } = req.body;
  try {
    const found = await find(key);
    if (found === undefined) return res.sendStatus(404);
  } catch {
    console.error('not found');
  }
  await unlink(`hints/${key}.txt`);
//@9-34 path-traversal[error]: `req.body.key` becomes a part of the path that `unlink` opens
  return res.sendStatus(204);
});

app.listen(3000);
