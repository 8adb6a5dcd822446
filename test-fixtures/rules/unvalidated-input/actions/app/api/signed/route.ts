import { createHmac, timingSafeEqual } from 'node:crypto';
import { prisma } from '../../../lib/db';

function isSigned(body: string, given: string): boolean {
  const own = createHmac('sha256', process.env.HOOK_SECRET ?? '').update(body).digest('hex');
  return timingSafeEqual(Buffer.from(own), Buffer.from(given));
}

export async function POST(request: Request) {
  const text = await request.text();
  if (!isSigned(text, request.headers.get('x-signature') ?? '')) return new Response(null, { status: 401 });
  const { tenant } = JSON.parse(text);
  await prisma.member.create({ data: { tenant } });
  return Response.json({ ok: true });
}
