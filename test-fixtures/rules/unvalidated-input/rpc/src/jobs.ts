import { Worker } from 'bullmq';
import { Pool } from 'pg';
import { z } from 'zod';
import { prisma } from './db';

const pool = new Pool();
const Report = z.object({ table: z.enum(['orders', 'users']) });

// matrix: bullmq zod bad
export const reports = new Worker('reports', async (job) => pool.query(`SELECT count(*) FROM ${job.data.table}`));
//@61-112 sql-injection[error]: `job.data.table` becomes a part of the SQL that `pool.query` runs

// matrix: bullmq zod good
export const checked = new Worker('checked', async (job) => {
  const { table } = Report.parse(job.data);
  return pool.query(`SELECT count(*) FROM ${table}`);
});

// matrix: bullmq zod near-miss
export const mails = new Worker('mails', async (job) => prisma.mail.create({ data: { to: job.data.to } }));
