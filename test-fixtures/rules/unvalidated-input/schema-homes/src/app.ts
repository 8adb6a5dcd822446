import express from 'express';
import { notes } from './notes/notes';
import { close } from './orders/close';
import { open } from './orders/open';
import { ship } from './orders/ship';
import { users } from './users/users';

const app = express();
app.use(express.json());
app.use(users, open, close, ship, notes);
app.listen(3000);
