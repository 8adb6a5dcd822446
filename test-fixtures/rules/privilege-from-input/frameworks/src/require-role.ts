import { sessionOf } from './session';

export async function requireRole(request: Request, role: string): Promise<void> {
  const session = await sessionOf(request);
  if (session.role !== role) throw new Error('forbidden');
}
