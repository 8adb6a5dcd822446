// fix: Check `req.body` with a schema of the fields that its type claims, beside the others in `src/schemas/users.ts` @ src/users/users.ts:13 in src/schemas/users.ts
import { z } from 'zod';

export const signUp = z.object({ email: z.string() });

export const usersBodySchema = z.object({
  email: z.string(),
  name: z.string(),
});
