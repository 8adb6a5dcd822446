import { expect, it } from 'vitest';
import * as z from 'zod';
import consoleLeft from '../../rules/logging/console-left.ts';
import { configSchema } from '../../server/src/engine/config/schema.ts';
import { renderSchema } from './schema.ts';

it('knows the rules by name, and no other', () => {
  const text = renderSchema(z.toJSONSchema(configSchema([consoleLeft]), { io: 'input' }));
  const { rules } = JSON.parse(text).properties;
  expect(rules.additionalProperties).toBe(false);
  expect(rules.properties['console-left'].anyOf[0]).toMatchObject({
    enum: ['off', 'info', 'warning', 'error'],
  });
  expect(text).toContain('"enum": ["off", "info", "warning", "error"]');
});

it('breaks lists that do not fit into a line', () => {
  const more = z.enum(['x'.repeat(60), 'y'.repeat(60)]);
  const text = renderSchema(z.toJSONSchema(z.strictObject({ more })));
  expect(text).toContain(`"enum": [\n        "${'x'.repeat(60)}",`);
});
