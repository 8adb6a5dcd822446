import { RULES, type RuleItem } from './protocol.ts';
import type { Server } from './server.ts';

/** What the server says of its rules, asked once per server. */
export class Rules {
  readonly #server: Server;
  #byId: Promise<ReadonlyMap<string, RuleItem>> | undefined;

  constructor(server: Server) {
    this.#server = server;
    server.onDidChangeState(() => {
      this.#byId = undefined;
    });
  }

  byId(): Promise<ReadonlyMap<string, RuleItem>> {
    this.#byId ??= this.#ask();
    return this.#byId;
  }

  async #ask(): Promise<ReadonlyMap<string, RuleItem>> {
    const rules = (await this.#server.request<RuleItem[]>(RULES).catch(() => undefined)) ?? [];
    return new Map(rules.map((rule) => [rule.id, rule]));
  }
}
