'use server';

import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function save(profile: { name: string }) {
//@28-34 unvalidated-input[warning]: `profile` is stored by `prisma.profile.create` as it was sent
  await prisma.profile.create({ data: profile });
}

export async function rename(name: string) {
  await prisma.profile.create({ data: { name: String(name).slice(0, 80), role: 'guest' } });
}
