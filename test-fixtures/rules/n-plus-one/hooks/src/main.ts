import express from 'express';
import { Line, LoudNote, Note } from './models.ts';

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
  res.end();
});

app.listen(3000);
