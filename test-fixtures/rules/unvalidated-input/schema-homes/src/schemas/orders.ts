import { z } from 'zod';

export const OpenSchema = z.object({ article: z.string() });

export const CloseSchema = z.object({ reason: z.string() });
