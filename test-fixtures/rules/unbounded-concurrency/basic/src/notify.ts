import { prisma } from './database.js';
import { send } from './mailer.js';

export async function check(urls: string[]) {
  return Promise.all(urls.map(async (url) => (await fetch(`https://check.example.com/?q=${url}`)).status));
//@53-57 unbounded-concurrency: whoever sends a long list opens as many connections as it has elements
}

export async function checkSome(urls: string[]) {
  if (urls.length > 20) throw new Error('too many');
  return Promise.all(urls.map(async (url) => (await fetch(`https://check.example.com/?q=${url}`)).status));
}

const tell = async (emails: string[]) => {
  emails.forEach(async (email) => {
    await send(email).catch(() => undefined);
//@11-14 unbounded-concurrency: `send` starts for every element of `emails` at once
  });
};

export async function notifyAll() {
  const users = await prisma.user.findMany();
  await tell(users.map((one) => one.email));
}

// The members of one team are few.
export async function notifyOwn(teamId: string) {
  const members = await prisma.user.findMany({ where: { teamId } });
  await Promise.all(members.map((one) => send(one.email)));
  await Promise.all(['mail', 'sms'].map((one) => fetch(`https://${one}.example.com`)));
}
