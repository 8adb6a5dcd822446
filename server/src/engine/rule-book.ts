import { rules } from '../../../rules/index.ts';
import { type JsonSchema, publishedSchema } from './config/json-schema.ts';
import { type RulePage, rulePages } from './rule-pages.ts';
import { SUPPRESSION_RULES } from './suppressions/rules.ts';

/** What can be told of all rules, made when somebody asks and kept as long as the book. */
export class RuleBook {
  #pages: ReadonlyMap<string, RulePage> | undefined;
  #schema: JsonSchema | undefined;

  get pages(): ReadonlyMap<string, RulePage> {
    this.#pages ??= new Map(rulePages().map((page) => [page.id, page]));
    return this.#pages;
  }

  /** Of the config file. */
  get schema(): JsonSchema {
    this.#schema ??= publishedSchema([...rules, ...SUPPRESSION_RULES]);
    return this.#schema;
  }
}
