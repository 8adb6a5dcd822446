import { NextResponse } from 'next/server';
import { pool } from '../../../db.js';

export async function GET() {
  try {
    return NextResponse.json(await pool.query('select 1'));
  } catch {
 // ^^^^^ generic-catch[warning,high]: the client gets 500 and the reason is logged nowhere
    return NextResponse.json({ error: 'failed' }, { status: 500 });
  }
}

export async function POST(request: Request) {
  try {
    await pool.query('insert into things values ($1)', [await request.text()]);
    return Response.json({ ok: true });
  } catch {
 // ^^^^^ generic-catch[warning,high]: the client is told 400
    return Response.json({ error: 'bad' }, { status: 400 });
  }
}
