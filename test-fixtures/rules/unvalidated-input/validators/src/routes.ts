import { Router } from 'express';
import * as users from './lists';

/** Lists of handlers go by a name, as a member, and spread. */
export const routes = Router();
routes.post('/checked', users.createUser);
routes.post('/spread', ...users.createUser);
routes.post('/as-it-is', users.createUserAsItIs);
