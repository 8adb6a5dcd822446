import { NextResponse } from 'next/server';
import { pool } from '../../../db.js';

export async function GET() {
  try {
    return NextResponse.json((await pool.query('select 1')).rows);
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 500 });
                                   // ^^^^^^^^^^^^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
  }
}

export async function PUT() {
  try {
    return Response.json((await pool.query('select 1')).rows);
  } catch (error) {
    return new Response(String(error), { status: 500 });
                            // ^^^^^ error-leak[warning,high]: sends the text
  }
}
