import { PrismaClient } from '@prisma/client';
import { createClient } from 'redis';
import { Queue } from 'bullmq';
import knex from 'knex';
import mongoose from 'mongoose';
import axios from 'axios';
import fs from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import nodemailer from 'nodemailer';
import Stripe from 'stripe';
import OpenAI from 'openai';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import Fastify from 'fastify';
import { Consumer } from 'sqs-consumer';

const prisma = new PrismaClient();
const redis = createClient();
const queue = new Queue('mails');
const sql = knex({ client: 'pg' });
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const mailer = nodemailer.createTransport({ host: 'localhost' });
const stripe = new Stripe('key');
const openai = new OpenAI();
const s3 = new S3Client({});
const local = new Database('local.db');
const cache = new LRUCache<string, string>({ max: 10 });
const app = Fastify();

app.get('/dropped', async () => {
  prisma.user.update({ where: { id: 1 }, data: { seen: true } });
//@3-20 floating-promise[error,high]: `prisma.user.update` is never executed: prisma starts its work when the result is awaited, and nobody awaits this one, so it is missing without a trace. Await it.
  redis.set('a', 'b');
//@3-11 floating-promise[error,high]: `redis.set` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  queue.add('welcome', { id: 1 }, { attempts: 3 });
//@3-11 floating-promise[error,high]: `queue.add` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  sql('users').insert({ id: 1 });
//@3-21 floating-promise[error,high]: `sql(…).insert` is never executed: knex starts its work when the result is awaited, and nobody awaits this one, so it is missing without a trace. Await it.
  User.updateOne({ _id: 1 }, { name: 'x' });
//@3-16 floating-promise[error,high]: `User.updateOne` is never executed: mongoose starts its work when the result is awaited, and nobody awaits this one, so it is missing without a trace. Await it.
  axios.post('https://hooks.example.com', {});
//@3-12 floating-promise[error,high]: `axios.post` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  fetch('https://hooks.example.com').then((answer) => answer.json());
//@3-7 floating-promise[error,high]: `fetch` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  writeFile('a.txt', 'b');
//@3-11 floating-promise[error,high]: `writeFile` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  void mailer.sendMail({ to: 'a@b.c' });
//@8-22 floating-promise[error,high]: `mailer.sendMail` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  stripe.customers.update('c', {}).finally(() => cache.clear());
//@3-25 floating-promise[error,high]: `stripe.customers.update` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  const summary = openai.responses.create({ model: 'm', input: 'x' });
//@19-41 floating-promise[error,high]: `openai.responses.create` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  Promise.all([s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k' }))]);
//@16-22 floating-promise[error,high]: `s3.send` is not awaited, and its failure is not caught: when it fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  return {};
});

app.get('/kept', async (request, reply) => {
  await prisma.user.update({ where: { id: 1 }, data: { seen: true } });
  redis.set('a', 'b').catch((error) => request.log.error(error));
  const added = queue.add('welcome', { id: 1 }, { attempts: 3 });
  const query = sql('users').where({ id: 1 });
  query.orderBy('id');
  const rows = await query;
  const hooks = [axios.post('https://a.example.com', {}), axios.post('https://b.example.com', {})];
  await Promise.allSettled(hooks);
  await added;
  fs.readFile('a.txt', (error, data) => request.log.info({ error, data }));
  fs.writeFileSync('a.txt', 'b');
  mailer.sendMail({ to: 'a@b.c' }, (error) => request.log.error(error));
  cache.set('a', 'b');
  local.prepare('insert into a values (1)').run();
  await prisma.$transaction([prisma.user.delete({ where: { id: 1 } })]);
  const text = readFile('a.txt', 'utf8');
  return reply.send(await text.then((all) => all.length + rows.length));
});

/** Polls from here on, and tells of failures by an event. */
const jobs = Consumer.create({ queueUrl: 'https://sqs.example.com/jobs', handleMessage: async () => undefined });
jobs.on('error', (error) => app.log.error(error));
jobs.start();
