import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const llm: Operation = { effect: 'llm', returns: 'Result' };
/** Starts at once and never throws: an error is a part of the stream, and goes to `onError`. */
const stream: Operation = {
  effect: 'llm',
  fails: 'event',
  returns: 'Stream',
  callbacks: {
    '0.onError': { runs: 'event' },
    '0.onFinish': { runs: 'event' },
    '0.onStepFinish': { runs: 'event' },
  },
};
const tool: Thing = { call: { callbacks: { '0.execute': { runs: 'inline', rejection: 'handled' } } } };

export default [
  defineLibrary({
    id: 'vercel-ai',
    packages: ['ai', 'ai/rsc'],
    exports: {
      'generateText|generateObject|embed|embedMany|generateImage|experimental_generateImage|transcribe|experimental_transcribe|generateSpeech|experimental_generateSpeech|generateVideo|experimental_generateVideo|rerank':
        {
          call: llm,
        },
      'streamText|streamObject|streamUI': { call: stream },
      'ToolLoopAgent|Agent|Experimental_Agent': { new: { returns: 'Agent' } },
      'tool|dynamicTool': tool,
      'createUIMessageStream|createDataStream': {
        call: { callbacks: { '0.execute': { runs: 'inline', rejection: 'handled' } } },
      },
      'pipeUIMessageStreamToResponse|pipeTextStreamToResponse|pipeAgentUIStreamToResponse': {
        call: { effect: 'respond' },
      },
      'createMCPClient|experimental_createMCPClient': {
        call: { effect: 'connect', returns: { members: { '*': pure } } },
      },
      'Output|gateway': { call: {}, members: { '*': pure } },
      '*': { call: {}, new: {}, members: { isInstance: pure } },
    },
    things: {
      Agent: { members: { 'generate|respond': { call: llm }, stream: { call: stream } } },
      Result: {
        members: {
          'text|object|usage|toolCalls|toolResults|steps|finishReason|embedding|embeddings': {},
          toJsonResponse: pure,
        },
      },
      Stream: {
        members: {
          'textStream|fullStream|partialObjectStream|text|object|usage|steps|response': {},
          'toUIMessageStreamResponse|toDataStreamResponse|toTextStreamResponse|toUIMessageStream|toAIStreamResponse|toDataStream|consumeStream|mergeIntoDataStream':
            pure,
          'pipeUIMessageStreamToResponse|pipeDataStreamToResponse|pipeTextStreamToResponse': {
            call: { effect: 'respond' },
          },
        },
      },
    },
    defaults: [
      {
        since: 0,
        timeout: 300_000,
        bounds: 'attempt',
        retries: 2,
        backoff: '2 s, 4 s',
        worst: 'about 15 min (3 attempts of 5 min)',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 0, since: 6, bounds: 'whole' },
      { kind: 'retry', key: ['maxRetries'], at: 0 },
      { kind: 'signal', key: ['abortSignal'], at: 0, bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'vercel-ai-providers',
    packages: ['@ai-sdk/*', '@openrouter/ai-sdk-provider', 'ollama-ai-provider'],
    exports: { '*': 'Provider' },
    // A provider makes models; nothing is sent before one is used.
    things: {
      Provider: { call: { returns: 'Provider' }, new: { returns: 'Provider' }, members: { '*': 'Provider' } },
    },
  }),
];
