import { Router } from 'express';
import { prisma } from './db';

export const users = Router();
const teams = Router();
users.use('/teams', teams);

// matrix: express openapi good
users.post('/', async (req, res) => {
  await prisma.user.create({ data: req.body });
  res.sendStatus(201);
});

// matrix: express openapi near-miss
teams.post('/', async (req, res) => {
  await prisma.team.create({ data: req.body });
  res.sendStatus(201);
});
