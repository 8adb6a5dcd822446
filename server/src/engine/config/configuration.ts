import type { Severity } from '../../../../rules/kit/finding.ts';
import { PRESETS, type Preset, type Rule, type RuleMeta } from '../../../../rules/kit/rule.ts';
import type { Declaration } from '../../link/declarations.ts';
import { matcher } from './globs.ts';
import { toDeclaration } from './knowledge.ts';
import type { ConfigPart, ConfigurableRule, Level } from './schema.ts';

/** What holds for one rule in one file. */
export interface Setting {
  /** Undefined is the rule's own. */
  severity: Severity | 'off' | undefined;
  options: unknown;
}

/** A rule that is on, and how. */
interface RuleInUse {
  rule: Rule;
  setting: Setting;
}

interface Settings {
  byRule: Map<string, Setting>;
  /** Those of a list of rules that are on. */
  on?: { of: readonly Rule[]; rules: readonly RuleInUse[] };
}

/** Settings for all files, or for those that a glob names. */
interface Layer extends Pick<ConfigPart, 'rules' | 'areas'> {
  covers?(path: string): boolean;
}

/** By rule id the options that a shell gives; undefined is what the config files say. */
export type ChosenRules = ReadonlyMap<string, unknown>;

export function holds(preset: Preset, rule: Pick<RuleMeta, 'preset'>): boolean {
  return PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(preset);
}

/** What all config files say together: what a file extends comes before what it says itself. */
export class Configuration {
  readonly preset: Preset;
  readonly ignore: readonly string[];
  readonly requireReason: boolean;
  readonly declarations: readonly Declaration[];
  readonly #parts: readonly ConfigPart[];
  readonly #layers: readonly Layer[];
  readonly #chosen: ChosenRules | undefined;
  readonly #defaults = new Map<string, unknown>();
  /** By the layers that cover a file. */
  readonly #settings = new Map<string, Settings>();

  constructor(parts: readonly ConfigPart[], chosen?: ChosenRules) {
    this.#parts = parts;
    this.#chosen = chosen;
    this.preset = parts.findLast((one) => one.preset)?.preset ?? 'recommended';
    this.ignore = parts.flatMap((one) => one.ignore ?? []);
    this.requireReason =
      parts.findLast((one) => one.suppressions?.requireReason !== undefined)?.suppressions?.requireReason ??
      true;
    // The last word stands first, where it is found first.
    this.declarations = parts.toReversed().flatMap((one) => (one.knowledge ?? []).map(toDeclaration));
    this.#layers = parts.flatMap((part) => [part, ...(part.overrides ?? []).map(toLayer)]);
  }

  /** The same with these rules on, and no others, whatever the preset holds; what a file turns off stays off. */
  choosing(chosen: ChosenRules): Configuration {
    return new Configuration(this.#parts, chosen);
  }

  /** The rules that are on in one file. */
  on(path: string, rules: readonly Rule[]): readonly RuleInUse[] {
    const settings = this.#settingsOf(this.#covering(path));
    if (settings.on?.of === rules) return settings.on.rules;
    const settingOf = this.at(path);
    const on = rules.flatMap((rule) => {
      const setting = settingOf(rule);
      return setting.severity === 'off' ? [] : [{ rule, setting }];
    });
    settings.on = { of: rules, rules: on };
    return on;
  }

  #covering(path: string): readonly Layer[] {
    return this.#layers.filter(({ covers }) => covers?.(path) ?? true);
  }

  /** How each rule is set in one file. */
  at(path: string): (rule: ConfigurableRule) => Setting {
    const layers = this.#covering(path);
    const settings = this.#settingsOf(layers).byRule;
    return (rule) => {
      const known = settings.get(rule.id);
      if (known) return known;
      const setting = { severity: this.#severity(rule, layers), options: this.#options(rule, layers) };
      settings.set(rule.id, setting);
      return setting;
    };
  }

  /** Files that the same layers cover have the same settings: mostly all of a project. */
  #settingsOf(layers: readonly Layer[]): Settings {
    const key = layers.map((one) => this.#layers.indexOf(one)).join();
    let settings = this.#settings.get(key);
    if (!settings) {
      settings = { byRule: new Map() };
      this.#settings.set(key, settings);
    }
    return settings;
  }

  /** The last word counts; in one layer the rule's own goes before its area's, which turns no rule on. */
  #severity(rule: ConfigurableRule, layers: readonly Layer[]): Setting['severity'] {
    if (this.#chosen?.has(rule.id) === false) return 'off';
    let isOn = this.#chosen !== undefined || holds(this.preset, rule);
    let severity: Setting['severity'] = isOn ? undefined : 'off';
    for (const { rules, areas } of layers) {
      const area = areas?.[rule.area];
      if (area && (isOn || area === 'off')) severity = area;
      const own = levelOf(rules?.[rule.id]);
      if (own) {
        severity = own;
        isOn = own !== 'off';
      }
    }
    return severity;
  }

  #options(rule: ConfigurableRule, layers: readonly Layer[]): unknown {
    const chosen = this.#chosen?.get(rule.id);
    if (chosen !== undefined) return chosen;
    const given = layers.findLast(({ rules }) => optionsOf(rules?.[rule.id]) !== undefined);
    if (given) return optionsOf(given.rules?.[rule.id]);
    if (!this.#defaults.has(rule.id)) this.#defaults.set(rule.id, rule.options.parse({}));
    return this.#defaults.get(rule.id);
  }
}

type RuleSetting = NonNullable<ConfigPart['rules']>[string];

function levelOf(setting: RuleSetting): Level | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

function optionsOf(setting: RuleSetting): unknown {
  return typeof setting === 'object' ? setting.options : undefined;
}

function toLayer({
  files,
  excludeFiles = [],
  rules,
  areas,
}: NonNullable<ConfigPart['overrides']>[number]): Layer {
  const isMeant = matcher(files);
  const isExcluded = matcher(excludeFiles);
  return { rules, areas, covers: (path) => isMeant(path) && !isExcluded(path) };
}
