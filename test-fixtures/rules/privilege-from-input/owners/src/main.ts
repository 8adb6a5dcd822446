import express from 'express';
import { notes, signUp } from './notes';
import { shop } from './orders';

const app = express();
app.use(express.json());
app.use('/notes', notes);
app.use(signUp);
app.use('/shop', shop);
app.listen(3000);
