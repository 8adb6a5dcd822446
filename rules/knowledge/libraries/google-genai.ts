import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const llm: Operation = { effect: 'llm', returns: 'Result' };
const Result: Thing = { members: { 'text|functionCalls|functionCall': { call: {} } } };

export default [
  defineLibrary({
    id: 'google-genai',
    packages: ['@google/genai'],
    exports: {
      GoogleGenAI: { new: { returns: 'Client' } },
      ApiError: { new: {} },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: {
          chats: { members: { create: { call: { returns: 'Chat' } } } },
          live: { members: { connect: { call: { effect: 'connect' } } } },
          '*': 'Resource',
        },
      },
      Resource: { call: llm, members: { '*': 'Resource' } },
      Chat: { members: { 'sendMessage|sendMessageStream': { call: llm }, getHistory: { call: {} } } },
      Result,
    },
    // From 2 on it takes Node's limits of 300 s away.
    defaults: [
      { since: 2, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
      { since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' },
    ],
    guards: [
      { kind: 'timeout', key: ['httpOptions', 'timeout'], at: 'constructor', bounds: 'attempt' },
      { kind: 'timeout', key: ['config', 'httpOptions', 'timeout'], at: 0, bounds: 'attempt' },
      { kind: 'retry', key: ['httpOptions', 'retryOptions'], at: 'constructor' },
      { kind: 'signal', key: ['config', 'abortSignal'], at: 0, bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'google-generative-ai',
    packages: ['@google/generative-ai', '@google-cloud/vertexai'],
    exports: {
      'GoogleGenerativeAI|VertexAI': { new: { returns: 'Client' } },
      GenerativeModel: { new: { returns: 'Model' } },
      '*': {},
    },
    things: {
      Client: {
        members: { 'getGenerativeModel|getGenerativeModelFromCachedContent': { call: { returns: 'Model' } } },
      },
      Model: {
        members: {
          'generateContent|generateContentStream|embedContent|batchEmbedContents|countTokens': { call: llm },
          startChat: { call: { returns: 'Chat' } },
        },
      },
      Chat: { members: { 'sendMessage|sendMessageStream': { call: llm }, getHistory: { call: {} } } },
      Result: { members: { response: { members: { 'text|functionCalls': { call: {} } } } } },
    },
    defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 'constructor' },
      { kind: 'timeout', key: ['timeout'], at: 1 },
      { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
    ],
  }),
];
