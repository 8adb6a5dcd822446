import { PrismaClient } from '@prisma/client';
import express from 'express';
import asyncHandler from 'express-async-handler';
import Router from 'express-promise-router';
import { guard, wrap } from './wrap.js';

const prisma = new PrismaClient();
const app = express();
const router = Router();

app.get('/a', asyncHandler(async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
}));
app.get('/b', wrap(async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
}));
app.get('/c', guard(async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
}));
router.get('/d', async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
});
app.get('/e', async (req, res) => {
//@15-19 unguarded-async-handler[error,high]: Express 4 does not wait for this async handler: when `prisma.order.findMany` fails, the client never gets an answer, and Node ends the process by default. Wrap it with `asyncHandler`.
  res.json(await prisma.order.findMany({ take: 20 }));
});
app.use(router);
app.listen(3000);
