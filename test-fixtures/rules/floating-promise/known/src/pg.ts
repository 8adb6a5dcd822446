import { neon } from '@neondatabase/serverless';

const sql = neon('postgres://localhost');

// known: pg floating-promise bad
export async function bad(): Promise<void> {
  sql`insert into orders default values`;
//@3-5 floating-promise[error,high]: `sql` is never executed: pg starts its work when the result is awaited, and nobody awaits this one, so it is
}

// known: pg floating-promise good
export async function good(): Promise<void> {
  await sql`insert into orders default values`;
}
