import { z } from 'zod';

const User = z.object({ name: z.string() });

export function userOf(body: unknown) {
  return User.parse(body);
}
