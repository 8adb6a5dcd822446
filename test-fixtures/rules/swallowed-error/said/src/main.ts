import pg from 'pg';

const pool = new pg.Pool();

/**
 * Reads the plan of a tenant. This fails open on lookup errors (see the catch below).
 */
export const plan = async (id: string) => {
  try {
    return await pool.query('select plan from tenants where id = $1', [id]);
  } catch {
    return null;
  }
};

/**
 * - No key → throws.
 * - Key set, claim unverifiable (no client, read throws) → passes.
 */
export async function licensed(id: string) {
  const found = await pool.query('select 1 from licences where id = $1', [id]).catch(() => null);
  return found ?? id;
}

// Returns nothing when the database is unavailable: the page does without it.
export function hints() {
  return pool.query('select text from hints').catch(() => undefined);
}

export async function behind(id: string) {
  const found = await pool.query('select 1 from licences where id = $1', [id]).catch(() => null);

  // Nothing was verified. Fail-open, the nightly check finds it.
  return found;
}

/**
 * Reads the plan of a tenant, or null if there is none. Throws an error when the id is invalid and returns otherwise.
 */
export async function undocumented(id: string) {
  if (id === '') throw new Error('no id');
  try {
    return await pool.query('select plan from tenants where id = $1', [id]);
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `pool.query` fails
    return null;
  }
}

/** Best effort: another function's comment. */
export function other() {
  return 1;
}

export async function after(id: string) {
  try {
    return await pool.query('select plan from tenants where id = $1', [id]);
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `pool.query` fails
    return null;
  }
}

export async function refused(id: string): Promise<never> {
  const owner = await pool.query('select owner from orders where id = $1', [id]).catch(() => null);
  throw new Error(`Order ${id} of ${owner?.rows[0] ?? 'somebody'} is locked`);
}

export async function lockedError(id: string) {
  const owner = await pool.query('select owner from orders where id = $1', [id]).catch(() => null);
  return new Error(`Order ${id} of ${owner?.rows[0] ?? 'somebody'} is locked`);
}

export async function refusedSometimes(id: string) {
  const owner = await pool.query('select owner from orders where id = $1', [id]).catch(() => null);
                                                                              // ^^^^^ swallowed-error[warning,high]: If `pool.query` fails
  if (id === '') throw new Error('no id');
  return owner;
}

interface Box {
  remove(): Promise<void>;
}
declare function createBox(): Promise<Box>;
declare function listBoxes(): Promise<Box[]>;

export async function anew(box: Box) {
  await box.remove().catch(() => undefined);
  return createBox();
}

export async function gone(box: Box) {
  await box.remove().catch(() => undefined);
                  // ^^^^^ swallowed-error[warning,medium]: If `box.remove` fails
  return listBoxes();
}

export async function above(id: string) {
  const [plan, zone] = await Promise.all([
    pool.query('select plan from tenants where id = $1', [id]),
    // The zone comes along for the presets.
    // Falls back to UTC on any error: presets work without it.
    pool.query('select zone from tenants where id = $1', [id]).catch(() => 'UTC'),
  ]);
  return [plan, zone];
}

export async function aboveSaysOther(id: string) {
  // The plan of the tenant.
  const plan = await pool.query('select plan from tenants where id = $1', [id]).catch(() => null);
                                                                             // ^^^^^ swallowed-error[warning,high]: If `pool.query` fails
  return plan;
}

/** No total is -1: whoever shows it sees that it is not known. */
export async function total() {
  return await pool.query('select count(*) from hints').catch(() => -1);
}

export async function none() {
  return await pool.query('select count(*) from hints').catch(() => 0);
                                                     // ^^^^^ swallowed-error[warning,high]: If `pool.query` fails
}

export async function noted(id: string, stale: boolean) {
  // Best-effort: a failed bookkeeping write must never fail the request.
  if (stale) {
    await pool.query('update sessions set seen = now() where id = $1', [id]).catch(() => {});
  }
  if (stale) {
    await pool.query('update sessions set counted = true where id = $1', [id]).catch(() => {});
//@80-84 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it
  }
  return id;
}
