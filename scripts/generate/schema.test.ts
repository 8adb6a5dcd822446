import { expect, it } from 'vitest';
import { z } from 'zod';
import consoleLeft from '../../rules/logging/console-left.ts';
import { renderSchema } from './schema.ts';

const setting = z.enum(['off', 'error']);
const config = z.strictObject({
  rules: z.record(z.string(), setting),
  more: z.enum(['x'.repeat(60), 'y'.repeat(60)]),
});

it('knows the rules by name, and no other', () => {
  const text = renderSchema(z.toJSONSchema(config, { io: 'input' }), [consoleLeft]);
  const { rules } = JSON.parse(text).properties;
  expect(rules.additionalProperties).toBe(false);
  expect(rules.properties['console-left']).toMatchObject({ enum: ['off', 'error'] });
  expect(text).toContain('"enum": ["off", "error"],\n');
  expect(text).toContain(`"enum": [\n        "${'x'.repeat(60)}",`);
});

it('fails where the config has no rules any more', () => {
  expect(() => renderSchema(z.toJSONSchema(z.strictObject({})), [])).toThrow('no record `rules`');
});
