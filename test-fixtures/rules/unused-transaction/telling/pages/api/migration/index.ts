import type { NextApiRequest, NextApiResponse } from 'next';
import { imported } from '../../../lib/migration/imported.js';
import { prisma } from '../../../lib/prisma.js';

// It answers requests, whatever its folder is called, and so does what it needs from there.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await prisma.$transaction(async () => {
    await prisma.collection.create({ data: { name: String(req.body.name) } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^ unused-transaction: `prisma.collection.create` stands inside the transaction
  });
  res.json(await imported(String(req.body.name)));
}
