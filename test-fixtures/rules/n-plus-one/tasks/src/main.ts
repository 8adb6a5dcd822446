import express from 'express';
import nodemailer from 'nodemailer';
import { Member, MemberRows, type Members, source } from './store.js';

const app = express();
const mail = nodemailer.createTransport({ host: 'localhost', connectionTimeout: 5_000, socketTimeout: 5_000 });

class Roster {
  constructor(private readonly members: Members) {}

  async all(names: string[]): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const name of names) found.push(await this.members.byName(name));
//@48-72 n-plus-one: `this.members.byName` asks the database once for each element of `names`
    return found;
  }

  /** Little beside the letter that goes out for each. */
  async invite(names: string[]): Promise<void> {
    for (const name of names) {
      const text = await this.#letter(name);
//@26-43 n-plus-one[info]: `this.#letter` asks the database once for each element of `names`
      await mail.sendMail({ to: name, text });
    }
  }

  async #letter(name: string): Promise<string> {
    return String(await this.members.byName(name));
  }
}

const roster = new Roster(new MemberRows());
app.post('/members', async (req, res) => {
  res.json(await roster.all(req.body.names));
});
app.post('/invitations', async (req, res) => {
  await roster.invite(req.body.names);
  res.end();
});
app.post('/members/plain', async (req, res) => {
  const found: unknown[] = [];
  for (const name of req.body.names)
    found.push(await source.getRepository(Member).findOne({ where: { name } }));
//@22-78 n-plus-one: asks the database once for each element of `req.body.names`
  res.json(found);
});

app.listen(3000);
