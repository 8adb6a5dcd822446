import pLimit from 'p-limit';
import { prisma } from './database.js';
import { send, sendInTurn } from './mailer.js';

// doc: bad
export async function announce() {
  const users = await prisma.user.findMany();
  await Promise.all(users.map((user) => send(user.email)));
//@41-44 unbounded-concurrency[warning,high]: `send` starts for every element of `users` at once: a table that grows to thousands of rows
}
// doc: end

export async function announceAll() {
  const users = await prisma.user.findMany();
  const all = [];
  for (const user of users.filter((one) => one.email)) all.push(fetch(`https://mail.example.com/${user.id}`));
//@65-69 unbounded-concurrency: `fetch` starts for every element of `users.filter((one) => one.email)` at once
  await Promise.all(all);
}

// doc: good
export async function announceLimited() {
  const limit = pLimit(10);
  const users = await prisma.user.findMany();
  await Promise.all(users.map((user) => limit(() => send(user.email))));
}
// doc: end

// The mailer itself lets ten through.
export async function remind() {
  const users = await prisma.user.findMany();
  await Promise.allSettled(users.map(async (user) => sendInTurn(user.email)));
}

export async function announceInChunks() {
  const users = await prisma.user.findMany();
  for (let from = 0; from < users.length; from += 20) {
    const some = users.slice(from, from + 20);
    await Promise.all(some.map((user) => send(user.email)));
  }
}

// One after the other.
export async function announceFew() {
  const users = await prisma.user.findMany({ take: 20 });
  await Promise.all(users.map((user) => send(user.email)));
  for (const user of await prisma.user.findMany()) await send(user.email);
}

let rates: Promise<Response> | undefined;
// Asked once, whatever the element is.
const inEuro = async (amount: number) => {
  rates ??= fetch('https://rates.example.com');
  return amount * Number(await (await rates).text());
};
export async function total() {
  const users = await prisma.user.findMany();
  return Promise.all(users.map((user) => inEuro(user.credit)));
}
