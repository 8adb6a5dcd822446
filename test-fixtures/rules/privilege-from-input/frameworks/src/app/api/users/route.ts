import { db, users } from '../../../db';

export async function POST(request: Request) {
  const { name, isAdmin } = await request.json();
//@29-48 privilege-from-input[error]: `(await request.json()).isAdmin` becomes the `isAdmin` that `values` stores
  await db.insert(users).values({ name, isAdmin });
  return Response.json({ ok: true });
}
