import express from 'express';
import cron from 'node-cron';
import { ChangeStore, MessageStore } from './store.ts';

const app = express();
const messageStore = new MessageStore();
const changeStore = new ChangeStore();

// What became of a message is written down as it goes on.
app.post('/messages', async (req, res) => {
  const message = await messageStore.create({ text: req.body.text });
  await render(message.id);
  await messageStore.update({ _id: message._id }, { state: 'rendered' });
  res.end();
});

// Another table needs the row.
app.post('/changes', async (req, res) => {
  const message = await messageStore.create({ text: req.body.text });
  await changeStore.create({ text: message.id });
//@9-26 missing-transaction: When `changeStore.create` fails, what `messageStore.create` has just written stays without the part that belon
  res.end();
});

// Tried apart: the operation goes on without it.
app.post('/read', async (req, res) => {
  const { id } = req.body;
  try {
    await messageStore.update({ message: id }, { state: 'read' });
  } catch (error) {
    console.warn('not marked', error);
  }
  await changeStore.update({ message: id }, { state: 'read' });
  res.end();
});

app.post('/both', async (req, res) => {
  const { id } = req.body;
  await messageStore.update({ message: id }, { state: 'read' });
  await changeStore.update({ message: id }, { state: 'read' });
//@9-26 missing-transaction: `messageStore.update` and `changeStore.update` change what belongs together
  res.end();
});

// The next run removes what is left.
cron.schedule('0 3 * * *', async () => {
  for (const id of await due()) await removeMessage(id);
});

async function removeMessage(id: string): Promise<void> {
  await changeStore.remove({ message: id });
  await messageStore.remove({ message: id });
}

app.delete('/messages/:id', async (req, res) => {
  const { id } = req.params;
  await changeStore.remove({ message: id });
  await messageStore.remove({ message: id });
//@9-27 missing-transaction: When `messageStore.remove` fails, what `changeStore.remove` removed is gone all the same, and a record is left
  res.end();
});

async function due(): Promise<string[]> {
  return ['1'];
}

async function render(id: string): Promise<void> {
  console.info(id);
}

app.listen(3000);
