import { EventBridge } from '@aws-sdk/client-eventbridge';
import { report, save } from './save.js';

const client = new EventBridge({});
declare const input: any;

// known: aws-eventbridge unguarded-async-handler bad
client.putEvents(input, async (_error, _one) => {
//@25-29 unguarded-async-handler[error,high]: `client.putEvents` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: aws-eventbridge unguarded-async-handler good
client.putEvents(input, (_error, _one) => {
  save().catch(report);
});
