// fix: Check `req.body` with a schema of the fields that its type claims, beside the others in `src/schemas/orders.ts` @ src/orders/ship.ts:7 in src/schemas/orders.ts
import { z } from 'zod';

export const OpenSchema = z.object({ article: z.string() });

export const CloseSchema = z.object({ reason: z.string() });

export const ShipBodySchema = z.object({
  id: z.string(),
  carrier: z.string().optional(),
});
