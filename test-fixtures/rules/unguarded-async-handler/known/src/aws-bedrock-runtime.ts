import { BedrockRuntime } from '@aws-sdk/client-bedrock-runtime';
import { report, save } from './save.js';

const client = new BedrockRuntime({});
declare const input: any;

// known: aws-bedrock-runtime unguarded-async-handler bad
client.invokeModel(input, async (_error, _one) => {
//@27-31 unguarded-async-handler[error,high]: `client.invokeModel` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: aws-bedrock-runtime unguarded-async-handler good
client.invokeModel(input, (_error, _one) => {
  save().catch(report);
});
