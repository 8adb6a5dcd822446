import {
  type Defaults,
  defineLibrary,
  type Guard,
  type Operation,
  type Shape,
  type Thing,
} from '../../kit/library.ts';

const pure: Thing = { call: {} };
const llm: Operation = { effect: 'llm', returns: 'Result' };
const listener: Operation = { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } };

/** What the generated SDKs of one maker have in common: resources of any depth, and a call at their end. */
function things(names: string, offline: Record<string, Shape>): Record<string, Thing> {
  return {
    Class: {
      new: { returns: 'Client' },
      members: { [names]: 'Class', toFile: pure, '*': 'Namespace' },
    },
    // Errors, and types that are written OpenAI.Chat.ChatCompletion.
    Namespace: { new: {}, members: { '*': 'Namespace' } },
    Client: {
      members: {
        withOptions: { call: { returns: 'Client' } },
        'apiKey|baseURL|organization|timeout|maxRetries': {},
        ...offline,
        '*': 'Resource',
      },
    },
    Resource: { call: llm, members: { '*': 'Resource' } },
    Result: {
      input: 'response',
      members: {
        'on|once': { call: listener },
        'off|abort|withResponse|asResponse|finalMessage|finalText|finalContent|finalChatCompletion|finalRunResult|finalResponse|toReadableStream|tee|done|getPaginatedItems|hasNextPage|getNextPage|iterPages|json|text|arrayBuffer|blob':
          pure,
      },
      awaited: 'Result',
    },
  };
}

const guards: Guard[] = [
  // The timer ends when the headers arrive: a body that stalls is bounded by a signal alone.
  { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'headers' },
  { kind: 'timeout', key: ['timeout'], at: 1, bounds: 'headers' },
  { kind: 'retry', key: ['maxRetries'], at: 'constructor' },
  { kind: 'retry', key: ['maxRetries'], at: 1 },
  { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
];
const backoff = '0.5 s × 2ⁿ, at most 8 s';
const onFetch: Defaults = {
  since: 0,
  timeout: 300_000,
  bounds: 'attempt',
  retries: 2,
  backoff,
  worst: 'about 15 min (3 attempts of 5 min)',
};
const ownHttp: Defaults = {
  since: 0,
  timeout: 600_000,
  bounds: 'attempt',
  retries: 2,
  backoff,
  worst: 'about 30 min (3 attempts of 10 min)',
};

const minute: Defaults = {
  since: 0,
  timeout: 60_000,
  bounds: 'attempt',
  retries: 2,
  backoff,
  worst: 'about 3 min (3 attempts of 60 s)',
};

function library(
  id: string,
  packages: string[],
  names: string,
  defaults: Defaults[],
  offline: Record<string, Shape> = {},
) {
  return defineLibrary({
    id,
    packages,
    exports: { [`default|${names}`]: 'Class', toFile: pure, '*': 'Namespace' },
    things: things(names, offline),
    defaults,
    guards,
  });
}

export default [
  library('openai', ['openai'], 'OpenAI|AzureOpenAI', [{ ...onFetch, since: 5 }, ownHttp], {
    webhooks: { members: { '*': pure } },
  }),
  library(
    'anthropic',
    ['@anthropic-ai/sdk', '@anthropic-ai/bedrock-sdk', '@anthropic-ai/vertex-sdk'],
    'Anthropic|AnthropicBedrock|AnthropicVertex',
    [{ ...onFetch, since: 1 }],
  ),
  library('groq', ['groq-sdk'], 'Groq', [minute]),
  library('together-ai', ['together-ai'], 'Together', [minute]),
];
