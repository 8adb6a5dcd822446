import { eq } from 'drizzle-orm';
import { type Database, teams, users } from './db.ts';

const ownerOf = async (db: Database, team: string) => {
  const [owner] = await db.select({ id: users.id }).from(users).where(eq(users.team, team)).limit(1);
  return owner?.id ?? 'nobody';
};

// The processor's base class calls what calls this.
export async function ownersOfAll(db: Database, most: number) {
  const owners: string[] = [];
  for (const team of await db.select({ id: teams.id }).from(teams).limit(most)) owners.push(await ownerOf(db, team.id));
//@99-118 n-plus-one: `ownerOf` asks the database once for each element of
  return owners;
}

// Nobody is seen to call it but what is loaded.
export async function ownersAtStart(db: Database, ids: string[]) {
  for (const id of ids) await ownerOf(db, id);
}
