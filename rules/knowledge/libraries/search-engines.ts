import {
  type Defaults,
  defineLibrary,
  type Guard,
  type Operation,
  type Shape,
  type Thing,
} from '../../kit/library.ts';

const search: Operation = { effect: 'search' };
const ask: Thing = { call: search };
const halfMinute = '30 s, and 4 attempts where it refuses';

const elastic = (id: string, packages: string[], defaults: readonly Defaults[]) =>
  defineLibrary({
    id,
    packages,
    exports: {
      Client: { new: { returns: 'Client' } },
      default: { members: { Client: { new: { returns: 'Client' } } } },
      '*': { new: {}, members: { '*': { new: {} } } },
    },
    things: {
      Client: {
        members: {
          child: { call: { returns: 'Client' } },
          helpers: {
            members: {
              bulk: { call: { ...search, fails: 'result' } },
              'scrollSearch|scrollDocuments|search|msearch|esql|onDocument': ask,
            },
          },
          'close|connectionPool|transport|diagnostic|name|serializer|on|once|off': {
            call: {},
            members: { request: ask, '*': { call: {} } },
          },
          // `search`, and the endpoints in groups: `indices.create`, `cat.indices`.
          '*': 'Endpoint',
        },
      },
      Endpoint: { call: search, members: { '*': 'Endpoint' } },
    },
    defaults,
    guards: [
      { kind: 'timeout', key: ['requestTimeout'], at: 'constructor', bounds: 'attempt' },
      { kind: 'timeout', key: ['requestTimeout'], at: 1, bounds: 'attempt' },
      { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
      { kind: 'retry', key: ['maxRetries'], at: 'constructor' },
      { kind: 'retry', key: ['maxRetries'], at: 1 },
    ],
  });

/** A client whose every method asks the server. */
const service = (
  id: string,
  packages: string[],
  classes: string,
  pure: string,
  nested: Record<string, Shape>,
  limits: { defaults?: readonly Defaults[]; guards?: readonly Guard[] } = {},
) => {
  const client: Thing = { new: { returns: 'Client' } };
  return defineLibrary({
    id,
    packages,
    exports: {
      [classes]: client,
      default: { ...client, members: { [classes]: client } },
      Index: { new: { returns: 'Index' } },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: { members: { [pure]: { call: {} }, ...nested, '*': ask } },
      Index: {
        members: {
          namespace: { call: { returns: 'Index' } },
          'uid|primaryKey|tasks|createdAt|updatedAt': {},
          '*': ask,
        },
      },
      // `collections('books').documents().search(…)`
      Resource: {
        members: {
          'documents|overrides|synonyms|rules|document': { call: { returns: 'Resource' } },
          '*': ask,
        },
      },
      Group: { call: { returns: 'Group' }, members: { '*': { call: search, members: { '*': ask } } } },
    },
    ...limits,
  });
};

export default [
  elastic(
    'elasticsearch',
    ['@elastic/elasticsearch', '@nestjs/elasticsearch'],
    [
      { since: 9, timeout: null, retries: 3, worst: 'without end' },
      { since: 0, timeout: 30_000, bounds: 'attempt', retries: 3, worst: halfMinute },
    ],
  ),
  elastic(
    'opensearch',
    ['@opensearch-project/opensearch', '@opensearch-project/opensearch/*'],
    [{ since: 0, timeout: 30_000, bounds: 'attempt', retries: 3, worst: halfMinute }],
  ),
  service('meilisearch', ['meilisearch'], 'Meilisearch|MeiliSearch', 'config|httpRequest', {
    index: { call: { returns: 'Index' } },
    'getIndex|createIndex|getIndexes': { call: { effect: 'search', returns: 'Index' } },
    'tasks|batches': { members: { '*': ask } },
  }),
  service(
    'typesense',
    ['typesense'],
    'Client|SearchClient',
    'configuration|apiCall',
    {
      'collections|aliases|keys|presets|stopwords|conversations|nlSearchModels|synonymSets|curationSets': {
        call: { returns: 'Resource' },
      },
      'multiSearch|debug|metrics|stats|health|operations|analytics|analyticsV1|stemming': 'Group',
    },
    {
      defaults: [{ since: 0, timeout: 5_000, bounds: 'attempt', worst: '5 s each attempt' }],
      guards: [{ kind: 'timeout', key: ['connectionTimeoutSeconds'], at: 'constructor', bounds: 'attempt' }],
    },
  ),
  service(
    'qdrant',
    ['@qdrant/js-client-rest', '@qdrant/qdrant-js'],
    'QdrantClient',
    'versionInfo',
    { api: { call: { returns: 'Group' } } },
    {
      defaults: [{ since: 0, timeout: 300_000, bounds: 'whole', retries: 0, worst: '5 min' }],
      guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'whole' }],
    },
  ),
  service('pinecone', ['@pinecone-database/pinecone'], 'Pinecone', 'getConfig', {
    'index|Index': { call: { returns: 'Index' } },
    'assistant|Assistant': { call: { returns: 'Index' } },
    inference: { members: { '*': { call: { effect: 'llm' } } } },
  }),
];
