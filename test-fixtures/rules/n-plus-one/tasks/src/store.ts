import type { DataSource, Repository } from 'typeorm';

export interface Members {
  byName(name: string): Promise<unknown>;
}

export class Member {
  name = '';
}

declare const sources: { current: unknown };

abstract class Rows<T extends object> {
  protected abstract entity(): new () => T;

  /** Where it comes from is not seen; what it is stands there. */
  protected rows(): Repository<T> {
    return (sources.current as { of(entity: new () => T): Repository<T> }).of(this.entity());
  }

  async find(name: string): Promise<unknown> {
    return this.rows().findOne({ where: { name } as never });
  }
}

export class MemberRows extends Rows<Member> implements Members {
  protected entity() {
    return Member;
  }

  async byName(name: string): Promise<unknown> {
    return this.find(name);
  }
}

const kept = globalThis as unknown as { source?: DataSource };
export const source: DataSource = kept.source as DataSource;
