import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

/** Resolves to { data, error } whatever happens; `error` has to be read. */
const result = { fails: 'result', lazy: true } as const;
const read: Operation = { ...result, effect: 'read', returns: 'Filter' };
const write: Operation = { ...result, effect: 'write', returns: 'Filter' };
const rpc: Thing = { call: { effect: 'rpc', fails: 'result' } };
const storage: Thing = { call: { effect: 'storage', fails: 'result' } };
const made = (returns: string): Thing => ({ new: { returns } });

export default defineLibrary({
  id: 'supabase',
  packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/postgrest-js', '@supabase/auth-helpers-*'],
  exports: {
    'createClient|createServerClient|createBrowserClient|createServerComponentClient|createRouteHandlerClient|createServerActionClient|createMiddlewareClient|createClientComponentClient|createPagesServerClient':
      {
        call: { returns: 'Client' },
      },
    SupabaseClient: made('Client'),
    'PostgrestQueryBuilder|PostgrestClient': made('Table'),
    'PostgrestFilterBuilder|PostgrestTransformBuilder|PostgrestBuilder': made('Filter'),
    RealtimeChannel: made('Channel'),
    'AuthClient|GoTrueClient': made('Auth'),
    default: { members: { createClient: { call: { returns: 'Client' } } } },
    '*': { call: {}, new: {} },
  },
  things: {
    Client: {
      members: {
        from: { call: { returns: 'Table' } },
        schema: { call: { returns: 'Client' } },
        rpc: { call: { ...result, effect: 'query', returns: 'Filter' } },
        auth: 'Auth',
        storage: 'Storage',
        functions: {
          members: { invoke: { call: { effect: 'http', fails: 'result' } }, setAuth: { call: {} } },
        },
        channel: { call: { returns: 'Channel' } },
        'getChannels|removeChannel|removeAllChannels|realtime|supabaseUrl|supabaseKey': { call: {} },
      },
    },
    Table: {
      members: { select: { call: read }, 'insert|upsert|update|delete': { call: write }, 'url|headers': {} },
    },
    Filter: {
      extends: 'global#Promise',
      awaited: { members: { 'data|error|count|status|statusText': {} } },
      // After a write, `select` asks for the written rows.
      members: { '*': { call: { returns: 'this' } } },
    },
    Auth: {
      members: {
        // Reads the cookie or the local store only; getUser asks the server.
        getSession: { call: { fails: 'result' } },
        'getUser|getClaims': { call: { effect: 'authenticate', fails: 'result' } },
        onAuthStateChange: {
          call: {
            callbacks: { 0: { runs: 'event', rejection: 'lost' } },
            returns: { members: { data: {} } },
          },
        },
        admin: { members: { '*': rpc, mfa: { members: { '*': rpc } }, oauth: { members: { '*': rpc } } } },
        'mfa|oauth|passkey': { members: { '*': rpc } },
        'startAutoRefresh|stopAutoRefresh|initialize|isThrowOnErrorEnabled': { call: {} },
        '*': rpc,
      },
    },
    Storage: {
      members: {
        from: { call: { returns: 'Files' } },
        '*': storage,
      },
    },
    Files: { members: { 'getPublicUrl|toBase64|throwOnError': { call: {} }, '*': storage } },
    Channel: {
      members: {
        on: { call: { returns: 'this', callbacks: { last: { runs: 'event', rejection: 'lost' } } } },
        subscribe: {
          call: {
            effect: 'connect',
            fails: 'callback',
            returns: 'this',
            callbacks: { 0: { runs: 'event', rejection: 'lost' } },
          },
        },
        'send|httpSend|track|untrack|unsubscribe': { call: { effect: 'publish', fails: 'result' } },
        'presenceState|teardown|topic|state': { call: {} },
      },
    },
  },
  // Only reads are repeated; each attempt has the limit of fetch.
  defaults: [
    {
      since: 0,
      timeout: 300_000,
      bounds: 'attempt',
      retries: 3,
      backoff: '1, 2 and 4 s',
      worst: 'about 20 min for a read, 5 min for a write',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['db', 'timeout'], at: 'constructor', bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout'], at: 1, bounds: 'whole' },
    { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
  ],
});
