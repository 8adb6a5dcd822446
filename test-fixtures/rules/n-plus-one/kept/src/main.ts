import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

class Patterns {
  private groups?: unknown[];
  private last?: unknown[];

  // Loaded by whoever comes first.
  async groupsOf(account: string) {
    if (this.groups === undefined) this.groups = await prisma.group.findMany({ where: { account } });
    return this.groups;
  }

  async newestOf(account: string) {
    if (this.last === undefined) process.stdout.write('first');
    this.last = await prisma.group.findMany({ where: { account } });
    return this.last;
  }
}

app.post('/match', async (req, res) => {
  const patterns = new Patterns();
  const found: unknown[] = [];
  for (const rule of req.body.rules) {
    found.push(await patterns.groupsOf(rule.account));
    found.push(await patterns.newestOf(rule.account));
//@22-52 n-plus-one: `patterns.newestOf` asks the database once for each element of `req.body.rules`
  }
  res.json(found);
});

app.post('/owner', async (req, res) => {
  let owner: unknown;
  const mails: unknown[] = [];
  for (const { user } of req.body.members) {
    if (!owner) owner = await prisma.user.findFirst({ where: { id: user } });
    let mail: unknown;
    if (!mail) mail = await prisma.mail.findFirst({ where: { user } });
//@29-70 n-plus-one: `prisma.mail.findFirst` asks the database once for each element of `req.body.members`
    mails.push(mail);
  }
  res.json({ owner, mails });
});

// One that fits is looked for.
async function lineFor(lines: { id: string; variant: string }[], variant: string) {
  for (const line of lines) {
    const isIt = line.variant === variant && (await isPlain(line.id));
    if (isIt) return line;
  }
  return undefined;
}

async function isPlain(line: string) {
  const extras = await prisma.extra.count({ where: { line } });
  return extras === 0;
}

app.post('/line', async (req, res) => {
  const line = await lineFor(req.body.lines, req.body.variant);
  res.json(line);
});

// What is left out is no key to ask for.
app.post('/others', async (req, res) => {
  const names: unknown[] = [];
  for (const page of req.body.pages) {
    names.push(await prisma.page.findFirst({ where: { slug: req.body.slug, id: { not: page.id } } }));
//@22-100 n-plus-one[info]: `prisma.page.findFirst` asks the database once for each element of `req.body.pages`
    names.push(await prisma.page.findFirst({ where: { slug: page.slug, id: { not: page.id } } }));
//@22-96 n-plus-one: `prisma.page.findFirst` asks the database once for each element of `req.body.pages`
  }
  res.json(names);
});

// Two columns are compared: no list of keys says which belong together.
app.post('/versions', async (req, res) => {
  for (const { name, version } of req.body.parts) {
    const part = await prisma.part.findFirst({ where: { name, version } });
//@24-74 n-plus-one: that many round trips add up one after another; ask once with `findMany` and an `OR` of the pairs before the loop
    process.stdout.write(String(part));
  }
  res.end();
});

app.listen(3000);
