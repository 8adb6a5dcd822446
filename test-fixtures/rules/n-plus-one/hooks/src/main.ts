import express from 'express';
import { Activity, Line, LoudNote, Note, Order, Visit } from './models.ts';

const app = express();

app.post('/notes', async (req, res) => {
  const texts: string[] = req.body.texts;
  // Rows that are made together do not run what runs with each.
  for (const text of texts) await Note.create({ text });
//@35-55 n-plus-one[info]: `Note.create` writes to the database once for each element of `texts`
  for (const text of texts) await LoudNote.enter({ text });
//@35-58 n-plus-one[info]: `LoudNote.enter` writes to the database once for each element of `texts`
  for (const text of texts) await Note.create({ text }, { hooks: false });
//@35-73 n-plus-one: `Note.create` writes to the database once for each element of `texts`
  for (const text of texts) await Line.create({ text });
//@35-55 n-plus-one: `Line.create` writes to the database once for each element of `texts`
  for (const text of texts) await Activity.create({ text });
//@35-59 n-plus-one[info]: `Activity.create` writes to the database once for each element of `texts`
  for (const text of texts) await Order.create({ text });
//@35-56 n-plus-one[info]: `Order.create` writes to the database once for each element of `texts`
  for (const text of texts) await Visit.create({ text });
//@35-56 n-plus-one: `Visit.create` writes to the database once for each element of `texts`
  res.end();
});

app.post('/visits', async (req, res) => {
  const visits = await Visit.findAll({ where: { text: req.body.text }, limit: 50 });
  // A row that is read again is looked at afresh.
  for (const visit of visits) await visit.reload();
//@37-50 n-plus-one[info]: `visit.reload` asks the database once for each element of `visits`
  for (const { text } of visits) await Order.findOne({ where: { text } });
//@40-73 n-plus-one: `Order.findOne` asks the database once for each element of `visits`
  res.end();
});

app.listen(3000);
