import { EntityManager } from '@mikro-orm/core';
import express from 'express';
import nodemailer from 'nodemailer';
import { Prisma, PrismaClient } from '@prisma/client';

const app = express();
const prisma = new PrismaClient();
const mailer = nodemailer.createTransport({ host: 'mail.example', connectionTimeout: 5_000 });

interface Filter {
  kind: 'tag' | 'title';
  operator: string;
  value: string;
}

// Every kind of filter is another question.
async function idsOf(filter: Filter): Promise<{ id: string }[]> {
  switch (filter.kind) {
    case 'tag':
      return prisma.tag.findMany({ where: { name: filter.value }, take: 100 });
    default:
      return prisma.post.findMany({ where: { title: filter.value }, take: 100 });
  }
}

async function countedBy({ operator, value }: Filter): Promise<unknown> {
  const text = Prisma.sql`SELECT post FROM comments GROUP BY post HAVING COUNT(*) ${Prisma.raw(operator)} ${value}`;
  return prisma.$queryRaw(text);
}

app.post('/search', async (req, res) => {
  const filters: Filter[] = req.body.filters;
  const found: unknown[] = [];
  for (const filter of filters) found.push(await idsOf(filter));
//@50-62 n-plus-one[info]: `idsOf` asks the database once for each element of `filters`
  for (const filter of filters) found.push(await countedBy(filter));
  const counts = await Promise.all(filters.map((where) => prisma.post.count({ where })));
//@59-86 n-plus-one[info]: `prisma.post.count` asks the database once for each element of `filters`
  res.json({ found, counts });
});

const authorOf = (id: string) => prisma.author.findFirst({ where: { id } });

app.get('/authors', async (req, res) => {
  const authors: unknown[] = [];
  for (const id of req.body.ids) authors.push(await authorOf(id));
//@53-64 n-plus-one: `authorOf` asks the database once for each element of `req.body.ids`
  res.json(authors);
});

class Imports {
  readonly #tags = new Map<string, unknown>();
  readonly #kinds = new Map<string, unknown>();
  readonly known = new Map<string, unknown>();

  // Each is asked for once, however often it comes.
  async tags(names: string[]): Promise<void> {
    for (const name of names) {
      const tag = this.known.get(name);
      if (!tag) this.known.set(name, await prisma.tag.findFirst({ where: { name } }));
      if (!this.#tags.has(name)) {
        const created = await prisma.tag.findFirst({ where: { slug: name } });
        this.#tags.set(name, created);
      }
    }
  }

  // Nothing is put in where it is looked for.
  async kinds(names: string[]): Promise<void> {
    for (const name of names) {
      if (this.#kinds.has(name)) continue;
      const kind = await prisma.kind.findFirst({ where: { name } });
//@26-67 n-plus-one: `prisma.kind.findFirst` asks the database once for each element of `names`
      this.#tags.set(name, kind);
    }
  }
}

app.post('/imports', async (req, res) => {
  const imports = new Imports();
  await imports.tags(req.body.tags);
  await imports.kinds(req.body.kinds);
  res.end();
});

// One look-up beside a mail for each is little.
async function remind(address: string): Promise<void> {
  const refusal = await prisma.refusal.findFirst({ where: { address } });
  if (!refusal) await mailer.sendMail({ to: address, subject: 'Reminder' });
}

app.post('/reminders', async (req, res) => {
  for (const address of req.body.addresses) await remind(address);
//@51-65 n-plus-one[info]: `remind` asks the database once for each element of `req.body.addresses`
  res.end();
});

// What changes several tables is an operation, and has no form for many.
async function closeShop(id: string): Promise<void> {
  const shop = await prisma.shop.findFirst({ where: { id } });
  await prisma.offer.deleteMany({ where: { shop: shop?.id } });
  await prisma.note.create({ data: { shop: id, text: 'closed' } });
}

async function addLine(line: { order: string; text: string }): Promise<unknown> {
  await prisma.line.create({ data: line });
  return prisma.line.findFirst({ where: line });
}

app.post('/shops', async (req, res) => {
  for (const id of req.body.ids) await closeShop(id);
//@40-52 n-plus-one[info]: `closeShop` asks the database once for each element of `req.body.ids`
  for (const line of req.body.lines) await addLine({ order: req.body.order, text: line.text });
//@44-94 n-plus-one: `addLine` writes to the database once for each element of `req.body.lines`
  res.end();
});

// The first that passes the test ends the search; whoever is missing ends it, too.
app.get('/first', async (req, res) => {
  for (const name of req.body.names) {
    if (name !== req.query.name) continue;
    const account = await prisma.account.findFirst({ where: { name } });
    if (!account) return res.json({ found: false });
    return res.json({ found: true, name });
  }
  return res.status(404).end();
});

app.get('/all-there', async (req, res) => {
  for (const name of req.body.names) {
    const account = await prisma.account.findFirst({ where: { name } });
//@27-71 n-plus-one: `prisma.account.findFirst` asks the database once for each element of `req.body.names`
    if (!account) return res.status(404).end();
  }
  return res.json({ found: true });
});

// Asked once for each that is new.
app.get('/kept', async (req, res) => {
  const rates: Record<string, unknown> = {};
  for (const line of req.body.lines) {
    if (!rates[line.currency]) {
      rates[line.currency] = await prisma.rate.findFirst({ where: { currency: line.currency } });
    }
  }
  const users = new Map<string, unknown>();
  for (const line of req.body.lines) {
    const user = users.get(line.user);
    if (!user) users.set(line.user, await prisma.user.findFirst({ where: { name: line.user } }));
  }
  res.json({ rates, users: [...users.values()] });
});

// Whether a row is written is said by what the channel is.
const channelOf = (id: string) => {
  if (id === 'app') return { id: null, isStored: true };
  return { id, isStored: false };
};

async function notify(note: { text: string; channel: string }): Promise<void> {
  const data = { text: note.text, ...channelOf(note.channel) };
  if (data.isStored) await prisma.note.create({ data });
}

app.post('/notes', async (req, res) => {
  for (const channel of req.body.channels) await notify({ text: req.body.text, channel });
//@50-89 n-plus-one[info]: `notify` writes to the database once for each element of `req.body.channels`
  res.end();
});

// Each kind is another table.
export async function insertAll(em: EntityManager, kinds: [string, object][]): Promise<void> {
  for (const [kind, rows] of kinds) await em.insert(kind, rows);
}

app.listen(3000);
