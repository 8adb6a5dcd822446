import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const respond: Operation = { effect: 'respond', returns: 'global#Response' };
const redirect: Operation = { effect: 'redirect', returns: 'global#Response' };
const cookies: Shape = {
  members: {
    'get|getAll': { call: { returns: { input: 'cookies' } } },
    'set|delete|has|serialize|headers': pure,
  },
};
/** The address that was asked for: only its query is what the client chose freely. */
const url: Shape = { extends: 'global#URL', input: 'query' };
const params: Shape = { input: 'params' };
const others: Record<string, Shape> = { '*': { call: {}, new: {}, members: { '*': pure } } };
const takes = (thing: string, runs: Callback['runs'] = 'route'): Thing => ({
  new: { callbacks: { 0: { runs, params: [thing], rejection: 'handled' } } },
});

export default [
  defineLibrary({
    id: 'react-router-server',
    packages: [
      'react-router',
      'react-router/*',
      'react-router-dom',
      '@react-router/*',
      '@remix-run/*',
      'remix-utils/*',
    ],
    exports: {
      'json|data|defer': { call: respond },
      'redirect|redirectDocument|replace': { call: redirect },
      createCookie: { call: { returns: { members: { 'parse|serialize': pure } } } },
      'createCookieSessionStorage|createSessionStorage|createMemorySessionStorage|createFileSessionStorage|createWorkersKVSessionStorage':
        {
          call: { returns: 'Storage' },
        },
      Session: { new: { returns: 'Session' } },
      'LoaderFunctionArgs|ActionFunctionArgs|LoaderArgs|ActionArgs|DataFunctionArgs|ClientLoaderFunctionArgs|ClientActionFunctionArgs':
        {
          new: { returns: 'Args' },
        },
      'LoaderFunction|ActionFunction': takes('Args'),
      MiddlewareFunction: takes('Args', 'middleware'),
      // Of the types that stand beside a route.
      Route: {
        members: {
          'LoaderArgs|ActionArgs|ClientLoaderArgs|ClientActionArgs|MiddlewareFunction': {
            new: { returns: 'Args' },
          },
          '*': 'Any',
        },
      },
      '*': 'Any',
    },
    things: {
      // The rest draws pages.
      Any: { call: { returns: 'Any' }, new: { returns: 'Any' }, members: { '*': 'Any' } },
      Args: { members: { request: 'global#Request', params, 'context|unstable_pattern': {} } },
      Storage: {
        members: { getSession: { call: { returns: 'Session' } }, 'commitSession|destroySession': pure },
      },
      Session: { members: { 'get|set|has|unset|flash': pure, 'id|data': {} } },
    },
  }),
  defineLibrary({
    id: 'sveltekit',
    packages: [
      '@sveltejs/kit',
      '@sveltejs/kit/*',
      '$app/*',
      '$env/*',
      'sveltekit-superforms',
      'sveltekit-superforms/*',
    ],
    exports: {
      'json|text': { call: respond },
      redirect: { call: { ...redirect, ends: true } },
      error: { call: { ends: true } },
      'superValidate|setError|setMessage': { call: { effect: 'validate' } },
      'query|form|command|prerender': {
        call: { callbacks: { last: { runs: 'route', rejection: 'handled' } } },
        members: { batch: { call: { callbacks: { last: { runs: 'route', rejection: 'handled' } } } } },
      },
      getRequestEvent: { call: { returns: 'Event' } },
      sequence: {
        call: { callbacks: { all: { runs: 'middleware', params: ['Handled'], rejection: 'handled' } } },
      },
      'RequestEvent|ServerLoadEvent|LoadEvent|PageServerLoadEvent|LayoutServerLoadEvent|PageLoadEvent': {
        new: { returns: 'Event' },
      },
      'RequestHandler|ServerLoad|Load|Action|PageServerLoad|LayoutServerLoad|PageLoad|LayoutLoad':
        takes('Event'),
      Actions: { new: { returns: { members: { '*': takes('Event') } } } },
      Handle: takes('Handled', 'middleware'),
      'HandleServerError|HandleClientError': takes('Handled', 'error-handler'),
      ...others,
    },
    things: {
      Event: {
        members: {
          request: 'global#Request',
          url,
          params,
          cookies,
          fetch: { call: { effect: 'http', returns: 'global#Response' } },
          'locals|platform|route|isDataRequest': {},
          'setHeaders|getClientAddress|parent|depends|untrack': pure,
        },
      },
      Handled: { members: { event: 'Event', resolve: pure, 'error|status|message': {} } },
    },
  }),
  defineLibrary({
    id: 'astro',
    packages: ['astro', 'astro:*', 'astro/*'],
    exports: {
      APIContext: { new: { returns: 'Context' } },
      APIRoute: takes('Context'),
      MiddlewareHandler: takes('Context', 'middleware'),
      defineMiddleware: {
        call: { callbacks: { 0: { runs: 'middleware', params: ['Context', 'Next'], rejection: 'handled' } } },
      },
      defineAction: {
        call: {
          callbacks: { '0.handler': { runs: 'route', params: [null, 'Context'], rejection: 'handled' } },
        },
      },
      z: 'zod#Namespace',
      ...others,
    },
    things: {
      Context: {
        members: {
          request: 'global#Request',
          url,
          params,
          cookies,
          redirect: { call: redirect },
          'rewrite|getActionResult|callAction': pure,
          session: { members: { '*': pure } },
          'locals|site|props|clientAddress|currentLocale': {},
        },
      },
      Next: { call: { returns: 'global#Response' } },
    },
  }),
];
