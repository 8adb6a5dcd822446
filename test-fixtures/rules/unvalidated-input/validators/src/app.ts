import express from 'express';
import { router as ajv } from './ajv';
import { router as arktype } from './arktype';
import { router as celebrate } from './celebrate';
import { router as columns } from './columns';
import { router as classValidator } from './class-validator';
import { router as expressValidator } from './express-validator';
import { router as guards } from './guards';
import { router as joi } from './joi';
import { router as superstruct } from './superstruct';
import { router as typebox } from './typebox';
import { router as valibot } from './valibot';
import { router as yup } from './yup';
import { router as zod } from './zod';

const app = express();
app.use(express.json({ limit: '100kb' }));
app.use('/all', ajv, arktype, celebrate, classValidator, columns, expressValidator, guards, joi, superstruct, typebox, valibot, yup, zod);
app.listen(3000);
