import { PrismaClient } from '@prisma/client';
import { report, save } from './save.js';

const prisma = new PrismaClient();

// known: prisma unguarded-async-handler bad
prisma.$on('query', async (_one) => {
//@21-25 unguarded-async-handler[error,high]: `prisma.$on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: prisma unguarded-async-handler good
prisma.$on('query', (_one) => {
  save().catch(report);
});
