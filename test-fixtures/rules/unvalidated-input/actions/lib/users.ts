'use server';
import { z } from 'zod';
import { prisma } from './db';
import { validateInputs } from './validate';

const User = z.object({ name: z.string() });

/** Only the action below calls it. */
export async function store(user: { name: string }) {
  await prisma.user.create({ data: user });
}

export async function create(input: unknown) {
  await store(User.parse(input));
}

/** A component in the browser calls it. */
export async function rename(id: string, user: { name: string }) {
//@42-45 unvalidated-input[warning]: `user` is stored by `prisma.user.update` as it was sent
  await prisma.user.update({ where: { id }, data: user });
}

export async function change(id: string, user: { name: string }) {
  validateInputs([id, z.string()], [user, User]);
  await prisma.user.update({ where: { id }, data: { name: user.name } });
}
