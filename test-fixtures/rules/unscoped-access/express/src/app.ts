import express from 'express';
import { notes } from './notes';
import { orders } from './orders';

const app = express();
app.use(express.json());
app.use('/notes', notes);
app.use('/orders', orders);
app.listen(3000);
