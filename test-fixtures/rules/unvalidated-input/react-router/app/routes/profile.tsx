import { redirect } from 'react-router';
import { z } from 'zod';
import type { Route } from './+types/profile';
import { prisma } from '../db';

const Profile = z.object({ name: z.string().max(80) });

// matrix: react-router zod bad
export async function action({ request, params }: Route.ActionArgs) {
  const profile = await request.json();
  await prisma.profile.update({ where: { id: params.id }, data: profile });
//@65-71 unvalidated-input[warning]: `profile` is stored by `prisma.profile.update` as it was sent
  return { ok: true };
}

export async function loader({ request }: Route.LoaderArgs) {
  const next = new URL(request.url).searchParams.get('next');
  return redirect(next ?? '/');
//@10-30 open-redirect[warning]: `request.url.searchParams` decides where `redirect` sends the visitor
}
