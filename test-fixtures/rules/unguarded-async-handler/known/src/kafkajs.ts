import { Kafka } from 'kafkajs';
import { report, save } from './save.js';

const producer = new Kafka({ brokers: ['localhost:9092'] }).producer();

// known: kafkajs unguarded-async-handler bad
producer.on('producer.disconnect', async () => {
//@36-40 unguarded-async-handler[error,high]: `producer.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: kafkajs unguarded-async-handler good
producer.on('producer.disconnect', () => {
  save().catch(report);
});
