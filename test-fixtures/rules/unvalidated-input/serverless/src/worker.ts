import { object, string } from 'yup';

interface Env {
  DB: D1Database;
}

const Search = object({ name: string().matches(/^\w+$/).max(80).required() });

export default {
  async fetch(request: Request, env: Env) {
    const url = new URL(request.url);
    // matrix: workers yup bad
    if (url.pathname === '/search') {
      return Response.json(await env.DB.prepare(`SELECT * FROM users WHERE name = '${url.searchParams.get('name')}'`).all());
//@34-117 sql-injection[error]: `request.url.searchParams` becomes a part of the SQL that `env.DB.prepare` runs
    }
    // matrix: workers yup good
    if (url.pathname === '/checked') {
      const { name } = await Search.validate(Object.fromEntries(url.searchParams));
      return Response.json(await env.DB.prepare(`SELECT * FROM users WHERE name = '${name}'`).all());
    }
    // matrix: workers yup near-miss
    return Response.json(await env.DB.prepare('SELECT * FROM users WHERE name = ?').bind(url.searchParams.get('name')).all());
  },
} satisfies ExportedHandler<Env>;
