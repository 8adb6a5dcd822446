import { PrismaClient } from '@prisma/client';
import { Router } from 'express';
import { z } from 'zod';

const prisma = new PrismaClient();
const Note = z.object({ title: z.string(), userId: z.string() });
export const notes = Router();

notes.post('/', async function createNote(req, res) {
  await prisma.note.create({ data: { title: String(req.body.title), userId: req.user.id } });
  res.sendStatus(201);
});

notes.post('/import', async function importNote(req, res) {
  const { title, userId } = Note.parse(req.body);
//@40-47 privilege-from-input[warning]: `req.body.userId` becomes the `userId` of what `prisma.note.create` stores, although `createNote` beside it does not leave that to the client
  await prisma.note.create({ data: { title, userId } });
  res.sendStatus(201);
});

notes.post('/shares', async function share(req, res) {
  await prisma.share.create({ data: { noteId: String(req.body.noteId), ownerId: String(req.body.ownerId) } });
//@88-95 privilege-from-input[warning]: `req.body.ownerId` becomes the `ownerId` of what `prisma.share.create` stores, although the handler knows who acts as `req.user.id`
  res.json({ by: req.user.id });
});

/** Whom it is for is a choice: who made it is written down beside it. */
notes.post('/tasks', async function assign(req, res) {
  await prisma.task.create({ data: { userId: String(req.body.userId), createdById: req.user.id } });
  res.sendStatus(201);
});

notes.post('/own', async function createOwn(req, res) {
  if (req.body.userId !== req.user.id) return res.sendStatus(403);
  await prisma.note.create({ data: { title: 'x', userId: req.body.userId } });
  return res.sendStatus(201);
});

notes.post('/members', async function createForMember(req, res) {
  const team = await prisma.team.findFirst({ where: { id: req.body.teamId, members: { some: { userId: req.user.id } } } });
  if (!team) return res.sendStatus(404);
  await prisma.note.create({ data: { title: 'x', teamId: req.body.teamId } });
  return res.sendStatus(201);
});

notes.post('/any', async function createForAny(req, res) {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  await prisma.note.create({ data: { title: 'x', userId: String(req.body.userId) } });
  return res.sendStatus(201);
});

/** What the address names is no one of the body's fields, and a team is no person. */
notes.post('/teams/:teamId', async function createForTeam(req, res) {
  await prisma.page.create({ data: { title: 'x', teamId: req.params.teamId } });
  res.json({ by: req.user.id });
});

notes.post('/tenants', async function createForTenant(req, res) {
  await prisma.page.create({ data: { title: 'x', tenantId: String(req.body.tenantId) } });
  res.json({ by: req.user.id });
});

notes.post('/own-tenants', async function createForOwnTenant(req, res) {
  await prisma.page.create({ data: { title: 'x', tenantId: String(req.body.tenantId) } });
//@67-74 privilege-from-input[warning]: although the handler knows who acts as `req.user.tenantId`
  res.json({ in: req.user.tenantId });
});

/** Nobody is signed in here. */
export const signUp = Router();
signUp.post('/profiles', async function createProfile(req, res) {
  await prisma.profile.create({ data: { userId: String(req.body.userId) } });
  res.sendStatus(201);
});
