import { PrismaClient } from '@prisma/client';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Queue } from 'bullmq';
import { countOrders, describe } from './helpers.js';

const prisma = new PrismaClient();
const s3 = new S3Client({});
const imports = new Queue('imports', { connection: { host: 'localhost' } });

// The worker must find the row: no transaction goes around handing it the job.
export async function startImport(shopId: string) {
  const started = await prisma.import.create({ data: { shopId, state: 'pending' } });
  const job = await imports.add('import', { id: started.id });
  await prisma.import.update({ where: { id: started.id }, data: { jobId: job.id } });
}

// Parts of its own are no state: the worker finds an import without its files.
export async function startWithFiles(shopId: string, url: string) {
  const started = await prisma.import.create({ data: { shopId } });
  await imports.add('import', { id: started.id });
  await prisma.importFile.create({ data: { importId: started.id, url } });
//@9-32 missing-transaction: When `prisma.importFile.create` fails, what `prisma.import.create` has just written stays without the part
}

// Who asked for a link and has none asks again.
export async function requestReset(accountId: string, id: string) {
  await prisma.passwordReset.deleteMany({ where: { accountId } });
  await prisma.passwordReset.create({ data: { id, accountId } });
}

export async function turnOff(userId: string) {
  await prisma.secondFactor.delete({ where: { userId } });
  await prisma.twoFactorChallenge.deleteMany({ where: { userId } });
}

// A challenge that people take part in is data like any other.
export async function endSeason(userId: string) {
  await prisma.team.delete({ where: { userId } });
  await prisma.weeklyChallenge.deleteMany({ where: { userId } });
//@9-41 missing-transaction: When `prisma.weeklyChallenge.deleteMany` fails
}

async function removeFile(key: string) {
  await s3.send(new DeleteObjectCommand({ Bucket: 'files', Key: key }));
}

// Two stores, and the row that leads to both last.
export async function removeProject(projectId: string, key: string) {
  await prisma.attachment.deleteMany({ where: { projectId } });
  await removeFile(key);
  await prisma.project.delete({ where: { projectId } });
}

export async function removeProjectAtOnce(projectId: string, key: string) {
  await prisma.attachment.deleteMany({ where: { projectId } });
  await prisma.project.delete({ where: { projectId } });
//@9-29 missing-transaction: When `prisma.project.delete` fails
  await removeFile(key);
}

// Each is counted anew the next time.
export async function recount(productId: string) {
  const orders = await countOrders(productId);
  const reviews = await prisma.review.count({ where: { productId } });
  await prisma.product.update({ where: { id: productId }, data: { orders: Math.min(orders, 1000) } });
  await prisma.rating.update({ where: { productId }, data: { reviews } });
}

// One answer in two places.
export async function recountBoth(customerId: string) {
  const orders = await countOrders(customerId);
  await prisma.customer.update({ where: { customerId }, data: { orders } });
  await prisma.profile.update({ where: { customerId }, data: { orders } });
//@9-29 missing-transaction: `prisma.customer.update` and `prisma.profile.update` change what belongs together
}

// Only remembers what it was asked.
export async function sweep(orderId: string) {
  await prisma.note.deleteMany({ where: { orderId } });
  await describe(orderId);
}
