import * as z from 'zod';
import { rules } from '../../../rules/index.ts';
import type { ConfigurableRule } from './config/schema.ts';
import { SUPPRESSION_RULES } from './suppressions/rules.ts';

/** All that can be switched on: those of `rules/`, and the engine's own about comments. */
export const EVERY_RULE: readonly ConfigurableRule[] = [...rules, ...SUPPRESSION_RULES];

/** What the rule's options must be, for a host that validates them itself. */
export function optionsSchema({ options }: ConfigurableRule): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(options, { io: 'input', target: 'draft-4' });
  return schema;
}
