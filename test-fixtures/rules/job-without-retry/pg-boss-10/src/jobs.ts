// From 10 on a job has two more tries.
import PgBoss from 'pg-boss';

const boss = new PgBoss('postgres://database');
const HOOK = 'https://hooks.example.com';

await boss.work('hooks', async () => {
  await fetch(HOOK, { method: 'POST', signal: AbortSignal.timeout(5_000) });
});
await boss.work('sums', async (jobs) => console.log(jobs));

export const fire = (id: string) => boss.send('hooks', { id });
export const fireLater = (id: string) => boss.send('hooks', { id }, { startAfter: 60 });
export const fireOften = (id: string) => boss.send('hooks', { id }, { retryLimit: 5, retryBackoff: true });
// It stays in the process.
export const sum = (numbers: number[]) => boss.send('sums', { numbers });
