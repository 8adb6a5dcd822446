import { SFN } from '@aws-sdk/client-sfn';
import { report, save } from './save.js';

const client = new SFN({});
declare const input: any;

// known: aws-sfn unguarded-async-handler bad
client.startExecution(input, async (_error, _one) => {
//@30-34 unguarded-async-handler[error,high]: `client.startExecution` does not wait for this async handler: when `fetch` fails, nobody receives it, and
  await save();
});

// known: aws-sfn unguarded-async-handler good
client.startExecution(input, (_error, _one) => {
  save().catch(report);
});
