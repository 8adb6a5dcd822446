import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { admin } from './admin';
import { hooks } from './hooks';
import { users } from './users';

const app = express();
app.use(express.json());
app.use('/hooks', hooks);
app.use('/admin', OpenApiValidator.middleware({ apiSpec: 'admin.yaml', validateRequests: false }), admin);
app.use(OpenApiValidator.middleware({ apiSpec: 'openapi.yaml', validateRequests: true }));
app.use('/api', users);
app.listen(3000);
