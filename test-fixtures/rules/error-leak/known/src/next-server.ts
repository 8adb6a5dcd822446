import { NextResponse } from 'next/server';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: next-server error-leak bad
export async function leaks() {
  try {
    return NextResponse.json(await rows());
  } catch (error) {
    report(error);
    return NextResponse.json({ error: (error as Error).message }, { status: 500 });
//@39-62 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: next-server generic-catch bad
export async function lies() {
  try {
    return NextResponse.json(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return NextResponse.json({ error: 'not found' }, { status: 404 });
  }
}

// known: next-server error-leak,generic-catch good
export async function careful() {
  try {
    return NextResponse.json(await rows());
  } catch (error) {
    report(error);
    return NextResponse.json({ error: 'failed' }, { status: 500 });
  }
}
