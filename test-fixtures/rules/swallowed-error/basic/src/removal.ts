import { prisma } from './db.js';

export async function removeUser(id: string) {
  try {
    await prisma.access.deleteMany({ where: { userId: id } });
  } catch (error) {}
 // ^^^^^ swallowed-error[warning,high]: If `prisma.access.deleteMany` fails, nobody learns of it: `removeUser` goes on as if it had worked.
  try {
    await forget(id);
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `forget` fails
    // TODO: handle errors
  }
  try {
    await forget(id);
  } catch {
 // ^^^^^ swallowed-error[info,high]: If `forget` fails
    // ignore
  }
  await prisma.user.delete({ where: { id } });
}

async function forget(id: string) {
  await fetch(`https://crm.example.com/people/${id}`, { method: 'DELETE', signal: AbortSignal.timeout(1000) });
}
