import { EventEmitter } from 'vscode';
import { RULES, type RuleItem } from './protocol.ts';
import type { Server } from './server.ts';

/** What the running server says of its rules. */
export class Rules {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  #known: ReadonlyMap<string, RuleItem> = new Map();

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    server.onDidChangeState((state) => {
      if (state === 'running') this.#ask();
    });
  }

  all(): RuleItem[] {
    return [...this.#known.values()];
  }

  get(id: string): RuleItem | undefined {
    return this.#known.get(id);
  }

  async #ask(): Promise<void> {
    try {
      const rules = (await this.#server.request<RuleItem[]>(RULES)) ?? [];
      this.#known = new Map(rules.map((rule) => [rule.id, rule]));
      this.#changed.fire();
    } catch (error) {
      this.#server.client?.warn('The rules could not be asked for.', error);
    }
  }
}
