import { z } from 'zod';

export const signUp = z.object({ email: z.string() });
