import { defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

/** Any path of resources ends in a call to the model. */
const things: Record<string, Thing> = {
  Client: { members: { '*': 'Resource' } },
  Resource: { call: { effect: 'llm' }, members: { '*': 'Resource' } },
  Error: { new: {} },
};

function library(id: string, packages: string[], clients: string, instances: Record<string, Shape> = {}) {
  return defineLibrary({
    id,
    packages,
    exports: {
      ...instances,
      [clients]: { new: { returns: 'Client' }, members: { '*': 'Error' } },
      '*': 'Error',
    },
    things,
  });
}

export default [
  library('mistral', ['@mistralai/mistralai'], 'Mistral|MistralClient|default'),
  library('cohere', ['cohere-ai'], 'CohereClient|CohereClientV2|default'),
  library('replicate', ['replicate'], 'default'),
  library('ollama', ['ollama'], 'Ollama', { default: 'Client' }),
  library('deepgram', ['@deepgram/sdk'], 'DeepgramClient|DefaultDeepgramClient'),
];
