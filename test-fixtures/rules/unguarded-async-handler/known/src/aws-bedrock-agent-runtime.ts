import { BedrockAgentRuntime } from '@aws-sdk/client-bedrock-agent-runtime';
import { report, save } from './save.js';

const client = new BedrockAgentRuntime({});
declare const input: any;

// known: aws-bedrock-agent-runtime unguarded-async-handler bad
client.retrieve(input, async (_error, _one) => {
//@24-28 unguarded-async-handler[error,high]: `client.retrieve` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: aws-bedrock-agent-runtime unguarded-async-handler good
client.retrieve(input, (_error, _one) => {
  save().catch(report);
});
