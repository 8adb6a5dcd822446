import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const llm: Operation = { effect: 'llm' };
const alternatives = (...names: string[]) => names.join('|');

const langchain = defineLibrary({
  id: 'langchain',
  packages: ['langchain', 'langchain/*', '@langchain/*'],
  exports: {
    [alternatives(
      'ChatPromptTemplate',
      'PromptTemplate',
      'FewShotPromptTemplate',
      'MessagesPlaceholder',
      'SystemMessagePromptTemplate',
      'HumanMessagePromptTemplate',
      'AIMessagePromptTemplate',
      'StringOutputParser',
      'JsonOutputParser',
      'StructuredOutputParser',
      'BaseOutputParser',
      'CommaSeparatedListOutputParser',
    )]: { new: { returns: 'Local' }, members: { '*': { call: { returns: 'Local' } } } },
    [alternatives(
      'HumanMessage',
      'AIMessage',
      'SystemMessage',
      'ToolMessage',
      'ChatMessage',
      'BaseMessage',
      'AIMessageChunk',
      'RemoveMessage',
      'Document',
    )]: { new: {}, members: { '*': pure } },
    [alternatives(
      'RecursiveCharacterTextSplitter',
      'CharacterTextSplitter',
      'TokenTextSplitter',
      'MarkdownTextSplitter',
    )]: { new: { returns: 'Splitter' }, members: { '*': { call: { returns: 'Splitter' } } } },
    'tool|RunnableLambda|DynamicTool|DynamicStructuredTool|StructuredTool|Tool': 'Tool',
    '*': {
      call: { returns: 'Runnable' },
      new: { returns: 'Runnable' },
      members: { '*': { call: { returns: 'Runnable' } } },
    },
  },
  things: {
    Tool: {
      call: { returns: 'Local', callbacks: { 0: { runs: 'inline' } } },
      new: { returns: 'Local', callbacks: { '0.func': { runs: 'inline' } } },
      members: { from: { call: { returns: 'Local', callbacks: { 0: { runs: 'inline' } } } } },
    },
    /** A piece of a chain that asks nobody. */
    Local: {
      members: {
        'pipe|assign|pick|withConfig|withRetry|withFallbacks': { call: { returns: 'Runnable' } },
        partial: { call: { returns: 'Local' } },
        '*': pure,
      },
    },
    Splitter: { members: { '*': pure } },
    Runnable: {
      members: {
        'invoke|stream|batch|streamEvents|streamLog|call|predict|generate|run|transform': { call: llm },
        'embedQuery|embedDocuments|getRelevantDocuments|similaritySearch|similaritySearchWithScore|maxMarginalRelevanceSearch|addDocuments|addVectors':
          {
            call: llm,
          },
        'pipe|bind|bindTools|withStructuredOutput|withRetry|withFallbacks|withConfig|asRetriever|pick|assign|asTool':
          {
            call: { returns: 'Runnable' },
          },
        'load|loadAndSplit|lazyLoad': { call: { effect: 'http' } },
        '*': pure,
      },
    },
  },
  defaults: [
    {
      since: 0,
      timeout: 300_000,
      bounds: 'attempt',
      retries: 6,
      backoff: 'exponential',
      worst: 'about 35 min (7 attempts of 5 min)',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout'], at: 1 },
    { kind: 'retry', key: ['maxRetries'], at: 'constructor' },
    { kind: 'limit', key: ['maxConcurrency'], at: 'constructor' },
    { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
  ],
});

/** A graph asks through the models in its nodes, and each of those has limits of its own. */
const langgraph = defineLibrary({
  id: 'langgraph',
  packages: ['@langchain/langgraph', '@langchain/langgraph/*'],
  exports: {
    'StateGraph|MessageGraph|Graph': { new: { returns: 'Graph' } },
    'Annotation|MessagesAnnotation': { call: {}, members: { '*': pure } },
    createReactAgent: { call: { returns: 'Compiled' } },
    '*': { call: {}, new: {} },
  },
  things: {
    Graph: {
      members: {
        addNode: { call: { returns: 'this', callbacks: { 1: { runs: 'inline' } } } },
        addConditionalEdges: { call: { returns: 'this', callbacks: { 1: { runs: 'inline' } } } },
        'addEdge|addSequence|setEntryPoint|setFinishPoint': { call: { returns: 'this' } },
        compile: { call: { returns: 'Compiled' } },
      },
    },
    Compiled: {
      members: {
        'invoke|stream|batch|streamEvents': { call: llm },
        withConfig: { call: { returns: 'this' } },
        '*': pure,
      },
    },
  },
});

export default [langchain, langgraph];
