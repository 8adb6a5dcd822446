import type { Knex } from 'knex';

export class RoleStore {
  readonly #db: Knex;
  readonly db: Knex;

  constructor(db: Knex) {
    this.#db = db;
    this.db = this.#db;
  }

  async create(name: string): Promise<{ id: number }> {
    const [row] = await this.db('roles').insert({ name }).returning('*');
    return row;
  }

  async addRights(roleId: number, rights: string[]): Promise<void> {
    await this.db('rights').insert(rights.map((right) => ({ roleId, right })));
  }
}

export class RoleService {
  readonly store: RoleStore;

  constructor(store: RoleStore) {
    this.store = store;
  }

  async add(name: string, rights: string[]) {
    const role = await this.store.create(name);
    await this.store.addRights(role.id, rights);
//@11-30 missing-transaction[info]: When `this.store.addRights` fails, what `this.store.create` has just written stays without the part that belongs to it, unless whoever calls this has made it on a transaction
  }
}
