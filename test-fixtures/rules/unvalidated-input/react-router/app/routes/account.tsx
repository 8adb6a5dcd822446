import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { prisma } from '../db';

const Profile = z.object({ name: z.string().max(80) });

// matrix: react-router zod good
export async function action({ request, params }: ActionFunctionArgs) {
  const { name } = Profile.parse(Object.fromEntries(await request.formData()));
  await prisma.profile.update({ where: { id: params.id }, data: { name } });
  return { ok: true };
}

// matrix: react-router zod near-miss
export async function loader({ params }: LoaderFunctionArgs) {
  return prisma.profile.findUnique({ where: { id: params.id } });
}
