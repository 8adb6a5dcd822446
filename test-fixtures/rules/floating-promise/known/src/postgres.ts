import postgres from 'postgres';

const sql = postgres();

// known: postgres floating-promise bad
export async function bad(): Promise<void> {
  sql`insert into orders default values`;
//@3-5 floating-promise[error,high]: `sql` is never executed: postgres starts its work when the result is awaited, and nobody awaits this one, so
}

// known: postgres floating-promise good
export async function good(): Promise<void> {
  await sql`insert into orders default values`;
}
