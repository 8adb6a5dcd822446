// fix: Wrap it with `asyncHandler` @ src/server.ts:23
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
app.get('/e', asyncHandler(async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
}));
app.use(router);
app.listen(3000);
