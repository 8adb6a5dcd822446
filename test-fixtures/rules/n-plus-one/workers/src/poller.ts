import { count, eq, and } from 'drizzle-orm';
import { db, users } from './db.ts';

const traced = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  process.stdout.write(name);
  return work();
};

export class Poller {
  private isRunning = true;

  // It is begun at the start, and goes on.
  async run() {
    while (this.isRunning) {
      await this.closeEmpty(['a', 'b'].concat(process.argv));
    }
  }

  stop() {
    this.isRunning = false;
  }

  private async closeEmpty(ids: string[]) {
    for (const id of ids) {
      const open = await db.select({ count: count() }).from(users).where(and(eq(users.team, id), eq(users.status, 'open')));
//@26-123 n-plus-one: `db.select` asks the database once for each element of `ids`
      // What is returned here ends only the function that it stands in.
      if (open[0]?.count === 0) {
        await traced('close', async () => {
          return open;
        });
      }
    }
  }
}

// Done once, however many pages it takes.
export async function prepare(ids: string[]) {
  let next = 0;
  while (next < ids.length) {
    await warm(ids.slice(next, next + 100));
    next += 100;
  }
}

async function warm(ids: string[]) {
  for (const id of ids) await db.select({ id: users.id }).from(users).where(eq(users.id, id));
}
