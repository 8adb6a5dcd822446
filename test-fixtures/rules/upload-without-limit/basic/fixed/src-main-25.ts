// fix: Take at most 10 MB of each file by `limits: { fileSize: 10 * 1024 * 1024 }` @ src/main.ts:25
import busboy from 'busboy';
import express from 'express';
import fileUpload from 'express-fileupload';
import multer, { diskStorage, memoryStorage } from 'multer';
import multiparty from 'multiparty';
import { issue, sign, signChecked } from './addresses.js';

const app = express();

const upload = multer({ storage: memoryStorage() });
app.post('/avatars', upload.single('avatar'), (req, res) => res.json(req.file?.size));

const photos = multer({ storage: memoryStorage(), limits: { fileSize: 5 * 1024 * 1024 } });
app.post('/photos', photos.single('photo'), (req, res) => res.json(req.file?.size));

const plain = multer();
app.post('/plain', plain.any(), (_req, res) => res.end());

const stored = multer({ storage: diskStorage({}), limits: { fileSize: 10 * 1024 * 1024, files: 1 } });
app.post('/stored', stored.any(), (_req, res) => res.end());

const options = { limits: { fileSize: 1_000_000 } };
const bounded = multer(options);
app.post('/bounded', bounded.any(), (_req, res) => res.end());

app.use(fileUpload());
app.use('/small', fileUpload({ limits: { fileSize: 1_000_000 }, abortOnLimit: true }));

app.post('/parts', (req, res) => {
  const parts = busboy({ headers: req.headers });
  req.pipe(parts);
  res.end();
});

app.post('/bounded-parts', (req, res) => {
  req.pipe(busboy({ headers: req.headers, limits: { fileSize: 1_000_000 } }));
  res.end();
});

app.post('/forms', (req, res) => {
  const form = new multiparty.Form();
  form.parse(req);
  res.end();
});

app.post('/addresses', async (req, res) => {
  const key = `uploads/${req.body.name}`;
  res.json([
    await sign(key),
    await signChecked(key, Number(req.body.size)),
    await issue(key, Number(req.body.size)),
  ]);
});

// Texts alone: there is no file whose size could matter.
const texts = multer({ limits: { fieldSize: 1_000_000, files: 0 } });
app.post('/texts', texts.none(), (_req, res) => res.end());

app.listen(3000);
