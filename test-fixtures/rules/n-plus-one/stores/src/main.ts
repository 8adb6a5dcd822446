import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import DataLoader from 'dataloader';
import express from 'express';
import Redis from 'ioredis';
import mongoose from 'mongoose';
import postgres from 'postgres';

const app = express();
const sql = postgres('postgres://localhost/shop');
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const redis = new Redis({ commandTimeout: 1_000 });
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const users = new DataLoader(async (ids: readonly string[]) => {
  const found = await User.find({ _id: { $in: ids } }).limit(ids.length);
  return ids.map((id) => found.find((one) => one.id === id));
});

app.post('/sql', async (req, res) => {
  const found: unknown[] = [];
  for (const id of req.body.ids) found.push(...(await sql`SELECT name FROM users WHERE id = ${id}`));
//@55-98 n-plus-one: `sql` asks the database once for each element of `req.body.ids`
  for (const row of req.body.rows) await sql`INSERT INTO users ${sql(row)}`;
//@42-75 n-plus-one: `sql` writes to the database once for each element of `req.body.rows`
  found.push(await sql`SELECT name FROM users WHERE id IN ${sql(req.body.ids)}`);
  await sql`INSERT INTO users ${sql(req.body.rows)}`;
  res.json(found);
});

app.post('/table', async (req, res) => {
  const found: unknown[] = [];
  for (const id of req.body.ids) found.push(await table.send(new GetCommand({ TableName: 'users', Key: { id } })));
//@51-113 n-plus-one: `table.send` asks the database once for each element of `req.body.ids`
  for (const user of req.body.rows) await table.send(new PutCommand({ TableName: 'users', Item: user }));
//@43-104 n-plus-one: `table.send` writes to the database once for each element of `req.body.rows`
  for (const id of req.body.old) await table.send(new DeleteCommand({ TableName: 'users', Key: { id } }));
//@40-105 n-plus-one: `table.send` writes to the database once for each element of `req.body.old`
  // Neither has a form for many.
  for (const id of req.body.ids) await table.send(new UpdateCommand({ TableName: 'users', Key: { id } }));
//@40-105 n-plus-one[info]: `table.send` writes to the database once for each element of `req.body.ids`
  for (const id of req.body.ids) {
    const values = { ':id': id };
    found.push(await table.send(new QueryCommand({ TableName: 'posts', KeyConditionExpression: 'author = :id', ExpressionAttributeValues: values })));
  }
  const keys = req.body.ids.map((id: string) => ({ id }));
  found.push(await table.send(new BatchGetCommand({ RequestItems: { users: { Keys: keys } } })));
  res.json(found);
});

app.post('/keys', async (req, res) => {
  const ids: string[] = req.body.ids;
  const found: unknown[] = [];
  for (const id of ids) found.push(await redis.get(`user:${id}`));
//@42-64 n-plus-one: `redis.get` asks the cache once for each element of `ids`
  found.push(await redis.mget(ids.map((id) => `user:${id}`)));
  const line = redis.pipeline();
  for (const id of ids) line.get(`user:${id}`);
  found.push(await line.exec());
  res.json(found);
});

// Waited for one by one, the loader has nothing to gather.
app.post('/loader', async (req, res) => {
  const ids: string[] = req.body.ids;
  const found: unknown[] = [];
  for (const id of ids) found.push(await users.load(id));
//@42-55 n-plus-one: `users.load` is waited for before the next is asked, so that the loader makes a query of its own for each elem
  found.push(await Promise.all(ids.map((id) => users.load(id))));
  found.push(await users.loadMany(ids));
  for (const id of ['first', 'second']) found.push(await users.load(id));
  res.json(found);
});

app.listen(3000);
