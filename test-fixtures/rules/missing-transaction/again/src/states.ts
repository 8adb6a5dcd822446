import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import { Pool } from 'pg';

const prisma = new PrismaClient();
const openai = new OpenAI({ timeout: 5_000, maxRetries: 1 });
const pool = new Pool({ connectionTimeoutMillis: 2_000, query_timeout: 5_000 });

async function ask(text: string): Promise<string> {
  const answer = await openai.responses.create({ model: 'small', input: text });
  return answer.output_text;
}
const polish = (text: string) => ask(`Polish: ${text}`);
const summary = (text: string) => polish(`Sum up: ${text}`);
const shortened = (text: string) => summary(`Shorten: ${text}`);

async function retitle(noteId: string, text: string): Promise<void> {
  await prisma.title.update({ where: { noteId }, data: { text: await shortened(text) } });
}

async function setTitle(noteId: string, text: string): Promise<void> {
  await prisma.title.update({ where: { noteId }, data: { text } });
}

// However deep, a model is asked: no transaction waits for that.
export async function edit(noteId: string, text: string) {
  await prisma.note.update({ where: { id: noteId }, data: { text } });
  await retitle(noteId, text);
}

export async function rename(noteId: string, text: string) {
  await prisma.note.update({ where: { id: noteId }, data: { text } });
  await setTitle(noteId, text);
//@9-16 missing-transaction: `prisma.note.update` and `setTitle` change what belongs together
}

const setJob = (jobId: string, state: string) => prisma.job.update({ where: { id: jobId }, data: { state } });
const setPage = (jobId: string, state: string) => prisma.page.update({ where: { jobId }, data: { state } });

// The catch around both writes down what became of them.
export async function publish(jobId: string) {
  try {
    await setJob(jobId, 'done');
    await setPage(jobId, 'public');
  } catch (error) {
    await setJob(jobId, 'failed');
    throw error;
  }
}

export async function publishAndReport(jobId: string) {
  try {
    await setJob(jobId, 'done');
    await setPage(jobId, 'public');
//@11-17 missing-transaction: `setJob` and `setPage` change what belongs together
  } catch (error) {
    await prisma.complaint.create({ data: { text: String(error) } });
    throw error;
  }
}

const setPreview = (pageId: string, data: { openedAt?: Date; title?: string }) =>
  prisma.preview.update({ where: { pageId }, data: { ...data } });

// When something was last done, through a helper and in plain SQL.
export async function open(pageId: string) {
  await prisma.page.update({ where: { id: pageId }, data: { state: 'open' } });
  await setPreview(pageId, { openedAt: new Date() });
}

export async function name(pageId: string, title: string) {
  await prisma.page.update({ where: { id: pageId }, data: { title } });
  await setPreview(pageId, { title });
//@9-18 missing-transaction: `prisma.page.update` and `setPreview` change what belongs together
}

export async function addItem(listId: string, text: string) {
  await pool.query('INSERT INTO items (list_id, text) VALUES ($1, $2)', [listId, text]);
  await pool.query('UPDATE lists SET updated_at = now() WHERE id = $1', [listId]);
}

export async function addCounted(listId: string, text: string) {
  await pool.query('INSERT INTO items (list_id, text) VALUES ($1, $2)', [listId, text]);
  await pool.query('UPDATE lists SET updated_at = now(), items = items + 1 WHERE id = $1', [listId]);
//@9-18 missing-transaction: `pool.query` of `items` and `pool.query` of `lists` change what belongs together
}

// Asked for by its key, the credit is missing next time as well.
export async function welcome(email: string, orderId: string) {
  let guest = await prisma.guest.findUnique({ where: { email } });
  if (!guest) guest = await prisma.guest.create({ data: { email } });
  const given = await prisma.credit.findFirst({ where: { guestId: guest.id, orderId } });
  if (!given) await prisma.credit.create({ data: { guestId: guest.id, orderId } });
}

// Once it is so, the next run passes it and goes on.
export async function enter(guestId: string, hallId: string) {
  const guest = await prisma.guest.findUniqueOrThrow({ where: { hallId, id: guestId } });
  if (!guest.confirmed) await prisma.guest.update({ where: { hallId }, data: { confirmed: true } });
  await prisma.entry.create({ data: { hallId } });
}

export async function enterLate(hallId: string, late: boolean) {
  if (late) await prisma.guest.update({ where: { hallId }, data: { confirmed: true } });
  await prisma.entry.create({ data: { hallId } });
//@9-27 missing-transaction: `prisma.guest.update` and `prisma.entry.create` change what belongs together
}

// Each turn asks a model between the writes.
export async function grade(paperId: string, answers: string[]) {
  for (const answer of answers) {
    const text = await ask(answer);
    await prisma.mark.update({ where: { paperId }, data: { text } });
  }
  await prisma.paper.update({ where: { id: paperId }, data: { state: 'graded' } });
}

export async function gradeByHand(paperId: string, texts: string[]) {
  for (const text of texts) await prisma.mark.update({ where: { paperId }, data: { text } });
  await prisma.paper.update({ where: { id: paperId }, data: { state: 'graded' } });
//@9-27 missing-transaction: `prisma.mark.update` and `prisma.paper.update` change what belongs together
}

// Left out only where there are some, and made anew by whoever finds none.
export async function settings() {
  await prisma.preference.deleteMany({ where: { old: true } });
  let found = await prisma.preference.findFirst();
  if (!found) found = await prisma.preference.create({ data: {} });
  return found;
}

const removeShots = (siteId: string) => prisma.shot.deleteMany({ where: { siteId } });
const removeAlarms = (siteId: string) => prisma.alarm.deleteMany({ where: { siteId } });

// Each piece goes as well as it can.
export async function clear(siteId: string) {
  await removeShots(siteId).catch((error) => process.stderr.write(String(error)));
  await removeAlarms(siteId).catch((error) => process.stderr.write(String(error)));
}

export async function clearStrictly(siteId: string) {
  await removeShots(siteId);
  await removeAlarms(siteId).catch((error) => {
//@9-20 missing-transaction: When `removeAlarms` fails, what `removeShots` removed is gone all the same, and a record is left that lacks its parts
    throw new Error('not cleared', { cause: error });
  });
}
