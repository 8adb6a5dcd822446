// fix: Try each job three times, with a growing pause @ src/queues.ts:7
import { Queue } from 'bullmq';

const connection = { host: 'redis' };
export const MAIL = 'mail';

export const mails = new Queue(MAIL, { defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1_000 } }, connection });
export const welcome = (to: string) => mails.add('welcome', { to });

export const news = new Queue('news', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } },
});
export const publish = (to: string) => news.add('publish', { to });

// Each job says it.
const reports = new Queue('reports', { connection });
export const report = (to: string) => reports.add('report', { to }, { attempts: 3, backoff: 1_000 });

// Once, on purpose.
const receipts = new Queue('receipts', { connection });
export const receipt = (to: string) => receipts.add('receipt', { to }, { attempts: 1 });

// The next round does the work of a lost one.
const digests = new Queue('digests', { connection });
export const digest = () => digests.add('digest', {}, { repeat: { pattern: '0 8 * * *' } });

// What it does stays in the process.
const sums = new Queue('sums', { connection });
export const sum = (numbers: number[]) => sums.add('sum', { numbers });

// No one here works it off.
const elsewhere = new Queue('elsewhere', { connection });
export const hand = () => elsewhere.add('hand', {});

// Options that come from who knows where may hold the attempts.
export const any = (options: object) => new Queue('any', { connection, ...options }).add('any', {});

// Only who wrote it knows whether a second try charges twice: no fix.
const charges = new Queue('charges', { connection });
export const charge = (customer: string) => charges.add('charge', { customer });
export const refund = (customer: string) => charges.add('refund', { customer }, { delay: 1_000 });
