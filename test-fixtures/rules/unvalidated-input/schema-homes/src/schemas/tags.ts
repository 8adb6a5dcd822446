import { z } from 'zod';

export const tagSchema = z.object({ tag: z.string() });
