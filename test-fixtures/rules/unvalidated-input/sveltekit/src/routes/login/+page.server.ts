import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { prisma } from '../../db';

export const load: PageServerLoad = async ({ url, params }) => {
  const next = url.searchParams.get('next');
  if (next) redirect(303, next);
//@13-31 open-redirect[warning]: `url.searchParams` decides where `redirect` sends the visitor
  return { user: await prisma.user.findUnique({ where: { id: params.id } }) };
};

export const actions = {
  default: async ({ request }) => {
    const form = await request.formData();
    const to = String(form.get('next') ?? '/');
    await prisma.visit.create({ data: { ip: 'unknown' } });
    redirect(303, to);
//@5-21 open-redirect[warning]: `form` decides where `redirect` sends the visitor
  },
  home: async ({ request }) => {
    const form = await request.formData();
    const to = String(form.get('next') ?? '/');
    if (!to.startsWith('/') || to.startsWith('//')) redirect(303, '/');
    redirect(303, to);
  },
} satisfies Actions;
