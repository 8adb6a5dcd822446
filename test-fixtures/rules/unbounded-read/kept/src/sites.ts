import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import express from 'express';

const db = drizzle('postgres://localhost');
const organizations = pgTable('organizations', { id: integer('id') });
// Its own key points to no other table: sites are set up.
const sites = pgTable('sites', { siteId: integer('site_id'), organizationId: integer('organization_id') });
const visits = pgTable('visits', {
  visitId: integer('visit_id'),
  siteId: integer('site_id'),
  organizationId: integer('organization_id'),
  path: text('path'),
});

export const router = express.Router();

router.post('/', async (req, res) => {
  await db.insert(organizations).values({ id: 1 });
  await db.insert(sites).values({ siteId: 1, organizationId: Number(req.body.id) });
  await db.insert(visits).values({ siteId: 1, organizationId: Number(req.body.id) });
  res.end();
});

router.get('/:id/sites', async (req, res) => {
  res.json(await db.select().from(sites).where(eq(sites.organizationId, Number(req.params.id))));
});

router.get('/:id/visits', async (req, res) => {
  res.json(await db.select().from(visits).where(eq(visits.organizationId, Number(req.params.id))));
//@18-28 unbounded-read: `db.select` loads all that one owner ever added
});
