import { PrismaClient } from '@prisma/client';
import { createTag, useShelf } from './helpers.js';

const prisma = new PrismaClient();

// Who comes again finds the visitor, and goes on with the visit.
export async function visit(pageId: string, email: string) {
  let visitor = await prisma.visitor.findUnique({ where: { email } });
  if (!visitor) visitor = await prisma.visitor.create({ data: { email, pageId } });
  await prisma.visit.create({ data: { pageId, visitorId: visitor.id } });
}

// Who comes again finds the customer, and is never given the card.
export async function enrol(email: string) {
  let customer = await prisma.customer.findUnique({ where: { email } });
  if (!customer) {
    customer = await prisma.customer.create({ data: { email } });
    await prisma.card.create({ data: { customerId: customer.id } });
//@11-28 missing-transaction: When `prisma.card.create` fails, what `prisma.customer.create` has just written stays
  }
}

export async function enrolApart(email: string) {
  const known = await prisma.customer.findUnique({ where: { email } });
  const isNew = !known;
  if (!known) await prisma.customer.create({ data: { email } });
  if (isNew) await prisma.account.create({ data: { email } });
}

export async function enrolWithCard(cardId: string) {
  const known = await prisma.customer.findUnique({ where: { cardId } });
  const isNew = !known;
  if (!known) await prisma.customer.create({ data: { cardId } });
  if (isNew) await prisma.payment.update({ where: { cardId }, data: { state: 'open' } });
//@20-40 missing-transaction: `prisma.customer.create` and `prisma.payment.update` change what belongs together
}

export async function shelve(name: string, title: string) {
  const shelf = await useShelf(name);
  await prisma.book.create({ data: { title, shelfId: shelf.id } });
}

export async function tagAndBook(name: string, title: string) {
  const tag = await createTag(name);
  await prisma.book.create({ data: { title, tagId: tag.id } });
//@9-26 missing-transaction: When `prisma.book.create` fails
}

// What nobody lists any more goes; what is new is no other version of it.
export async function sync(sourceId: string, ids: string[]) {
  await prisma.file.deleteMany({ where: { sourceId, id: { notIn: ids } } });
  await prisma.file.createMany({ data: ids.map((id) => ({ id, sourceId })) });
}

export async function refill(sourceId: string, ids: string[]) {
  await prisma.file.deleteMany({ where: { sourceId } });
  if (ids.length > 0) await prisma.file.createMany({ data: ids.map((id) => ({ id, sourceId })) });
//@29-50 missing-transaction: has already removed the old rows
}

// An account that was never confirmed makes room.
export async function signUp(email: string, id: string) {
  const stale = await prisma.signup.findUnique({ where: { email } });
  if (stale) await prisma.signup.delete({ where: { email } });
  await prisma.signup.create({ data: { email, id } });
}

// Not valid until it is: one row, off and on again.
export async function check(campaignId: string) {
  await prisma.campaign.update({ where: { id: campaignId }, data: { valid: false } });
  if (campaignId.length > 3)
    await prisma.campaign.update({ where: { id: campaignId }, data: { valid: true } });
}

export async function choose(listId: string, itemId: string) {
  await prisma.item.updateMany({ where: { listId }, data: { chosen: false } });
  await prisma.item.update({ where: { listId, id: itemId }, data: { chosen: true } });
//@9-26 missing-transaction: resets all before
}

// Alarms of tiles that are gone are only left over.
export async function saveBoard(boardId: string, title: string) {
  await prisma.board.update({ where: { id: boardId }, data: { title } });
  await prisma.alarm.deleteMany({ where: { boardId } });
}

// The one row that gave the right to it can be used again.
export async function accept(inviteId: string, userId: string) {
  await prisma.membership.create({ data: { inviteId, userId } });
  await prisma.invite.delete({ where: { id: inviteId } });
//@9-28 missing-transaction: change what belongs together
}

export async function removeTag(tagId: string) {
  await prisma.tag.delete({ where: { id: tagId } });
  await prisma.page.updateMany({ where: { tagId }, data: { tagId: null } });
}

export async function removeSale(saleId: string, total: number) {
  await prisma.sale.delete({ where: { id: saleId } });
  await prisma.ledger.updateMany({ where: { saleId }, data: { total } });
//@9-32 missing-transaction: change what belongs together
}

// Nothing leads to the job before the receipt does.
export async function queueReceipt(receiptId: string) {
  const job = await prisma.scanJob.create({ data: { state: 'queued' } });
  await prisma.receipt.update({ where: { id: receiptId }, data: { scanJobId: job.id } });
}

export async function queuePaidReceipt(receiptId: string) {
  const job = await prisma.scanJob.create({ data: { state: 'queued' } });
  await prisma.receipt.update({ where: { id: receiptId }, data: { scanJobId: job.id, paid: true } });
//@9-29 missing-transaction: When `prisma.receipt.update` fails
}

// Who gets to the second never wrote the first, or failed there.
export async function group(ruleId: string, name: string) {
  try {
    const made = await prisma.group.create({ data: { name, ruleId } });
    return made.id;
  } catch (error) {
    if (!String(error).includes('Unique')) throw error;
  }
  await prisma.rule.update({ where: { id: ruleId }, data: { grouped: name } });
  return name;
}

export async function groupAndMark(ruleId: string, name: string) {
  const made = await prisma.group.create({ data: { name, ruleId } });
  if (!made) return;
  await prisma.rule.update({ where: { id: ruleId }, data: { grouped: name } });
//@9-26 missing-transaction: change what belongs together
}

// The catch takes the reservation back.
export async function confirm(orderId: string, sum: number) {
  await prisma.slot.update({ where: { orderId }, data: { state: 'taken' } });
  try {
    await prisma.booking.create({ data: { orderId, sum } });
  } catch (error) {
    await prisma.slot.update({ where: { orderId }, data: { state: 'free' } });
    throw error;
  }
}

export async function confirmBlindly(orderId: string, sum: number) {
  await prisma.slot.update({ where: { orderId }, data: { state: 'taken' } });
  try {
    await prisma.booking.create({ data: { orderId, sum } });
//@11-31 missing-transaction: change what belongs together
  } catch (error) {
    throw new Error('not booked', { cause: error });
  }
}

// Each turn is tried by itself.
export async function clearDrafts(threadId: string, ids: string[]) {
  await prisma.thread.update({ where: { id: threadId }, data: { state: 'cleared' } });
  for (const id of ids) {
    try {
      await prisma.draft.update({ where: { id, threadId }, data: { sent: threadId } });
    } catch (error) {
      process.stderr.write(String(error));
    }
  }
}

// The second is what is done where the first had nothing to do.
export async function useCredit(planId: string, month: string) {
  const reset = await prisma.plan.updateMany({
    where: { id: planId, month: { not: month } },
    data: { month, credits: { increment: 1 } },
  });
  if (reset.count > 0) return;
  await prisma.plan.updateMany({ where: { id: planId, month }, data: { credits: { decrement: 1 } } });
}

// Nobody waits for what is pruned.
export async function register(ownerId: string, name: string) {
  prisma.client.deleteMany({ where: { ownerId } }).catch(() => undefined);
  await prisma.client.create({ data: { ownerId, name } });
}
