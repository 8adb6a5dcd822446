import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { prisma } from '../../../db';

const User = v.object({ name: v.string(), email: v.pipe(v.string(), v.email()) });

// matrix: sveltekit valibot bad
export const POST: RequestHandler = async ({ request }) => {
  const user = await request.json();
  return Response.json(await prisma.user.create({ data: user }));
//@57-60 unvalidated-input[warning]: `user` is stored by `prisma.user.create` as it was sent
};

export async function DELETE({ request }) {
  const { email } = await request.json();
//@21-40 unvalidated-input[error]: `(await request.json()).email` reaches the filter of `prisma.user.deleteMany` unchecked
  return Response.json(await prisma.user.deleteMany({ where: { email } }));
}

// matrix: sveltekit valibot good
export const PUT: RequestHandler = async ({ request }) => {
  const user = v.parse(User, await request.json());
  return Response.json(await prisma.user.create({ data: user }));
};

// matrix: sveltekit valibot near-miss
export const PATCH: RequestHandler = async ({ request, params }) => {
  const result = v.safeParse(User, await request.json());
  if (!result.success) return new Response(null, { status: 400 });
  return Response.json(await prisma.user.update({ where: { id: params.id }, data: result.output }));
};
