import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import Ajv from 'ajv';
import { type } from 'arktype';
import { Router } from 'express';
import Joi from 'joi';
import * as s from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { prisma } from './db';

export const router = Router();
const ajv = new Ajv();
const anyObject = ajv.compile({ type: 'object', additionalProperties: true });
const named = ajv.compile({ type: 'object', properties: { name: { type: 'string' } }, required: ['name'] });

router.post('/valibot', async (req, res) => {
  const user = v.parse(v.record(v.string(), v.any()), req.body);
//@55-62 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

router.post('/valibot-loose', async (req, res) => {
  const user = v.parse(v.looseObject({ name: v.string() }), req.body);
//@61-68 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` with all that its schema does not name
  res.json(await prisma.user.create({ data: user }));
});

router.put('/valibot', async (req, res) => {
  const user = v.parse(v.object({ name: v.string() }), req.body);
  res.json(await prisma.user.create({ data: user }));
});

router.post('/yup', async (req, res) => {
  const user = await yup.mixed().required().validate(req.body);
//@54-61 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

router.put('/yup', async (req, res) => {
  const kind = await yup.mixed().oneOf(['day', 'night']).validate(req.body.kind);
  res.json(await prisma.user.create({ data: { kind } }));
});

router.post('/joi', async (req, res) => {
  const { error, value } = Joi.object().required().validate(req.body);
//@61-68 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  if (error) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: value }));
});

router.post('/joi-unknown', async (req, res) => {
  const user = Joi.attempt(req.body, Joi.object({ name: Joi.string() }).unknown());
//@28-35 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` with all that its schema does not name
  res.json(await prisma.user.create({ data: user }));
});

router.put('/joi', async (req, res) => {
  const user = Joi.attempt(req.body, Joi.object({ name: Joi.string() }));
  res.json(await prisma.user.create({ data: user }));
});

router.post('/superstruct', async (req, res) => {
  const user = s.create(req.body, s.type({}));
//@25-32 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

router.put('/superstruct', async (req, res) => {
  const user = s.create(req.body, s.object({ name: s.string() }));
  res.json(await prisma.user.create({ data: user }));
});

router.post('/typebox', async (req, res) => {
  const user = Value.Parse(Type.Record(Type.String(), Type.Any()), req.body);
//@68-75 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

router.put('/typebox', async (req, res) => {
  const user = Value.Parse(Type.Object({ name: Type.String() }), req.body);
  res.json(await prisma.user.create({ data: user }));
});

router.post('/arktype', async (req, res) => {
  const user = type('unknown').assert(req.body);
//@39-46 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

router.put('/arktype', async (req, res) => {
  const user = type({ name: 'string' }).assert(req.body);
  res.json(await prisma.user.create({ data: user }));
});

router.post('/ajv', async (req, res) => {
  if (!anyObject(req.body)) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: req.body }));
//@45-52 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
});

router.put('/ajv', async (req, res) => {
  if (!named(req.body)) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});
