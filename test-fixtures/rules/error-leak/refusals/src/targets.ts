import dns from 'node:dns/promises';
import pg from 'pg';

const pool = new pg.Pool();

export class TargetError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function addressesOf(host: string): Promise<string[]> {
  const [v4, v6] = await Promise.allSettled([dns.resolve4(host), dns.resolve6(host)]);
  const found = [v4, v6].flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (found.length === 0) throw new TargetError('unknown', `Nobody knows ${host}`);
  return found;
}

function parsed(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new TargetError('syntax', 'This is no URL');
  }
}

export async function checkTarget(text: string): Promise<void> {
  const { protocol, hostname } = parsed(text);
  if (protocol !== 'https:') throw new TargetError('protocol', 'Only https is allowed');
  for (const one of await addressesOf(hostname)) {
    if (one.startsWith('10.')) throw new TargetError('blocked', 'Blocked address');
  }
}

/** The name server's own failure comes through. */
export async function checkAndAsk(text: string): Promise<void> {
  const { hostname } = parsed(text);
  const [address] = await dns.resolve4(hostname);
  if (address?.startsWith('10.')) throw new TargetError('blocked', 'Blocked address');
}

export async function checkKnown(text: string): Promise<void> {
  await checkTarget(text);
  const { rows } = await pool.query('select 1 from targets where url = $1', [text]);
  if (rows.length > 0) throw new TargetError('known', 'It is there already');
}

/** What failed is quoted. */
export async function checkQuoting(text: string): Promise<void> {
  try {
    await dns.resolve4(text);
  } catch (error: any) {
    throw new TargetError('unknown', `failed: ${error.message}`);
 // ^^^^^ generic-catch[info,high]: keeps the words of the caught error
  }
}

/** Its own refusal in other words. */
export async function checkTold(text: string): Promise<void> {
  try {
    await checkTarget(text);
  } catch (error) {
    if (error instanceof TargetError) throw new TargetError(error.code, `${error.message}: see the manual`);
    throw error;
  }
}
