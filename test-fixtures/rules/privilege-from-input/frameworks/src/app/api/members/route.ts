import { db, users } from '../../../db';
import { requireRole } from '../../../require-role';

export async function POST(request: Request) {
  await requireRole(request, 'owner');
  const { name, isAdmin } = await request.json();
  await db.insert(users).values({ name, isAdmin });
  return Response.json({ ok: true });
}
