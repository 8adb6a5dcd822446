import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import express from 'express';

const MOST = 2_000_000;
const storage = new S3Client({ region: 'eu-central-1' });
const app = express();

// All that is put into the storage is of a size that is signed, or was looked at.
app.get('/avatars/:id', async (req, res) => {
  const object = await storage.send(new GetObjectCommand({ Bucket: 'avatars', Key: req.params.id }));
  res.send(await object.Body?.transformToByteArray());
});

app.post('/avatars/:id', async (req, res) => {
  const size = Number(req.body.size);
  if (!(size < MOST)) throw new Error('too large');
  const put = new PutObjectCommand({ Bucket: 'avatars', Key: req.params.id, ContentLength: size });
  res.send(await getSignedUrl(storage, put));
});

app.put('/avatars/:id', async (req, res) => {
  const body: Buffer = req.body;
  if (body.byteLength > MOST) throw new Error('too large');
  await storage.send(new PutObjectCommand({ Bucket: 'avatars', Key: req.params.id, Body: body }));
  res.end();
});

app.listen(3000);
