import { PrismaClient } from '@prisma/client';
import { Client } from '@upstash/qstash';
import express from 'express';
import { collectionOf, note, outcome } from './helpers.js';

export const prisma = new PrismaClient();
const queue = new Client({ token: process.env.QUEUE_TOKEN ?? '' });
const app = express();

// What is added and may be missing is no part of anything.
app.post('/pages/:pageId/fail', async (req, res) => {
  const { pageId } = req.params;
  await prisma.page.update({ where: { id: pageId }, data: { state: 'failed' } });
  try {
    await prisma.complaint.create({ data: { pageId, text: String(req.body.text) } });
  } catch {}
  res.end();
});

app.post('/pages/:pageId/complain', async (req, res) => {
  const { pageId } = req.params;
  await prisma.page.update({ where: { id: pageId }, data: { state: 'complained of' } });
  await prisma.complaint.create({ data: { pageId, text: String(req.body.text) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-transaction: `prisma.page.update` and `prisma.complaint.create` change what belongs together
  res.end();
});

// Each of the two helpers has its own way with what fails there.
app.post('/pages/:pageId/outcome', async (req, res) => {
  const { pageId } = req.params;
  await outcome(pageId, 'done');
  await note(pageId, 'done');
  res.end();
});

// A helper that gives what is there makes something that is right by itself.
app.post('/links', async (req, res) => {
  const collection = await collectionOf(String(req.body.name));
  res.json(await prisma.link.create({ data: { collectionId: collection.id, url: String(req.body.url) } }));
});

// Whom it is handed to must find the row already, which only then says where it is waited for.
app.post('/reminders', async (req, res) => {
  const reminder = await prisma.reminder.create({ data: { text: String(req.body.text) } });
  const sent = await queue.publishJSON({ url: 'https://notes.example.com/remind', body: { id: reminder.id } });
  await prisma.reminder.update({ where: { id: reminder.id }, data: { sentAs: sent.messageId } });
  res.end();
});

// A transaction that another handler of the same file opens is not around this one.
app.post('/teams', async (req, res) => {
  const team = await prisma.team.create({ data: { name: String(req.body.name) } });
  await prisma.member.create({ data: { teamId: team.id, role: 'owner' } });
//      ^^^^^^^^^^^^^^^^^^^^ missing-transaction: When `prisma.member.create` fails, what `prisma.team.create` has just written stays
  res.json(team);
});
app.post('/teams/:id', async (req, res) => {
  await prisma.$transaction([prisma.team.update({ where: { id: req.params.id }, data: { name: 'x' } })]);
  res.end();
});

// The moment is how the row says that it is gone.
app.delete('/channels/:channelId', async (req, res) => {
  const { channelId } = req.params;
  await prisma.post.updateMany({ where: { channelId }, data: { deletedAt: new Date() } });
  await prisma.channel.update({ where: { id: channelId }, data: { name: `gone ${channelId}` } });
//      ^^^^^^^^^^^^^^^^^^^^^ missing-transaction: `prisma.post.updateMany` and `prisma.channel.update` change what belongs together
  res.end();
});
app.post('/channels/:channelId/visit', async (req, res) => {
  const { channelId } = req.params;
  await prisma.post.updateMany({ where: { channelId }, data: { readAt: new Date() } });
  await prisma.channel.update({ where: { id: channelId }, data: { name: String(req.body.name) } });
  res.end();
});

// What led to the removed is only taken away; what is to be done anew because of it is not.
app.delete('/tags/:id', async (req, res) => {
  const { id: tagId } = req.params;
  await prisma.tag.delete({ where: { id: tagId } });
  await prisma.article.updateMany({ where: { tagId }, data: { tagId: null } });
  res.end();
});
app.delete('/labels/:id', async (req, res) => {
  const { id: labelId } = req.params;
  await prisma.label.delete({ where: { id: labelId } });
  await prisma.article.updateMany({ where: { labelId }, data: { indexVersion: null } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-transaction: `prisma.label.delete` and `prisma.article.updateMany` change what belongs together
  res.end();
});

// The key is that of a rule, whatever it is a rule of.
app.post('/rules/:organizationRuleId', async (req, res) => {
  const { organizationRuleId } = req.params;
  await prisma.organizationRule.update({ where: { id: organizationRuleId }, data: { enabled: false } });
  await prisma.rule.updateMany({ where: { organizationRuleId }, data: { enabled: false } });
//      ^^^^^^^^^^^^^^^^^^^^^^ missing-transaction: `prisma.organizationRule.update` and `prisma.rule.updateMany` change what belongs together
  res.end();
});
app.post('/people/:userId', async (req, res) => {
  const { userId } = req.params;
  await prisma.profile.update({ where: { userId }, data: { name: String(req.body.name) } });
  await prisma.preference.updateMany({ where: { userId }, data: { isDark: true } });
  res.end();
});

// A batch at a time, for as long as there are any.
app.delete('/boards', async (_req, res) => {
  while (true) {
    const boards = await prisma.board.findMany({ take: 100 });
    if (boards.length === 0) break;
    const boardIds = boards.map((one) => one.id);
    await prisma.card.deleteMany({ where: { boardId: { in: boardIds } } });
    await prisma.board.deleteMany({ where: { id: { in: boardIds } } });
  }
  res.end();
});
app.delete('/boards/:boardId', async (req, res) => {
  const { boardId } = req.params;
  await prisma.card.deleteMany({ where: { boardId } });
  await prisma.board.delete({ where: { id: boardId } });
//      ^^^^^^^^^^^^^^^^^^^ missing-transaction: what `prisma.card.deleteMany` removed is gone all the same
  res.end();
});

app.listen(3000);
