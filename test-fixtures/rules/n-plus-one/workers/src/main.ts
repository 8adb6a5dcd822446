import { start } from '@shop/jobs';
import { connectDb, db, teams, users } from './db.ts';
import { eq } from 'drizzle-orm';
import { Poller, prepare } from './poller.ts';
import { ownersAtStart, ownersOfAll } from './teams.ts';

abstract class Processor {
  abstract process(data: { most: number; ids: string[] }): Promise<unknown>;

  handle(job: { data: { most: number; ids: string[] } }) {
    return this.process(job.data);
  }
}

class Owners extends Processor {
  async process({ most }: { most: number }) {
    return ownersOfAll(db, most);
  }
}

class Moves extends Processor {
  async process({ ids }: { ids: string[] }) {
    for (const id of ids) {
      await db.delete(users).where(eq(users.id, id));
//@13-52 n-plus-one: `db.delete` writes to the database once for each element of `ids`
      // What the turn has just changed cannot be read before the loop.
      const [left] = await db.select({ id: users.id }).from(users).where(eq(users.team, id)).limit(1);
//@28-101 n-plus-one[info]: `db.select` asks the database once for each element of `ids`
      const [team] = await db.select({ id: teams.id }).from(teams).where(eq(teams.id, id)).limit(1);
//@28-99 n-plus-one: `db.select` asks the database once for each element of `ids`
      process.stdout.write(`${left?.id} ${team?.id}`);
    }
  }
}

const processors = { owners: new Owners(), moves: new Moves() };

start(processors);

await prepare(process.argv);
await ownersAtStart(await connectDb(), process.argv);
await new Poller().run();
