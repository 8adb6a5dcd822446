import * as z from 'zod';
import { EXAMPLES } from '../../../rules/examples.ts';
import { type Example, PRESETS, type Preset, type RuleMeta } from '../../../rules/kit/rule.ts';
import type { ConfigurableRule } from './config/schema.ts';
import { EVERY_RULE } from './every-rule.ts';

/** What is told of a rule: on its page, in the terminal and as JSON. */
export interface RulePage extends Omit<RuleMeta, 'preset'> {
  /** All that hold it, the smallest first. */
  presets: Preset[];
  options: RuleOption[];
  examples: readonly Example[];
  /** The configuration file with another severity for it. */
  configure: string;
  /** The comment that keeps one finding of it. */
  suppress: string;
}

export interface RuleOption {
  name: string;
  type: string;
  /** As JSON. */
  default?: string;
  description: string;
}

/** Every rule, by area and name. */
export function rulePages(): RulePage[] {
  return EVERY_RULE.map((rule) => pageOf(rule, EXAMPLES[rule.id] ?? [])).toSorted((a, b) =>
    `${a.area} ${a.id}` < `${b.area} ${b.id}` ? -1 : 1,
  );
}

export function pageOf(rule: ConfigurableRule, examples: readonly Example[]): RulePage {
  const { id, area, summary, why, severity, preset } = rule;
  const other = severity === 'error' ? 'warning' : 'error';
  return {
    id,
    area,
    summary,
    why,
    severity,
    presets: PRESETS.slice(PRESETS.indexOf(preset)),
    options: optionsOf(rule),
    examples,
    configure: JSON.stringify({ rules: { [id]: other } }, null, 2),
    suppress: `// readylint-disable-next-line ${id} -- <reason>`,
  };
}

function optionsOf(rule: ConfigurableRule): RuleOption[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input' });
  return Object.entries(properties).map(([name, option]) => {
    const { description = '', default: preset, ...type } = typeof option === 'boolean' ? {} : option;
    const standard = JSON.stringify(preset);
    return { name, type: typeName(type), ...(standard && { default: standard }), description };
  });
}

function typeName({ type, enum: values, items }: z.core.JSONSchema.BaseSchema): string {
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  if (type === 'array')
    return `list of ${items && typeof items === 'object' && !Array.isArray(items) ? typeName(items) : 'values'}`;
  return [type ?? 'any'].flat().join(' or ');
}
