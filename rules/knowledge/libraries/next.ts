import { type Callback, defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const authenticate: Operation = { effect: 'authenticate' };
const pagesRoute: Callback = { runs: 'route', params: ['Request', 'Response'], rejection: 'handled' };
const pagesProps: Callback = {
  runs: 'route',
  params: ['PageContext'],
  rejection: 'handled',
};
const auth: Thing = {
  call: {
    effect: 'authenticate',
    callbacks: { 0: { runs: 'route', params: ['next-server#Request'], rejection: 'handled' } },
  },
};

export default [
  defineLibrary({
    id: 'next',
    packages: ['next', 'next/types', 'next/dist/shared/lib/utils'],
    exports: {
      default: { call: { returns: 'Server' } },
      NextApiRequest: { new: { returns: 'Request' } },
      NextApiResponse: { new: { returns: 'Response' } },
      NextApiHandler: { new: { callbacks: { 0: pagesRoute } } },
      'GetServerSideProps|GetStaticProps|GetStaticPaths': { new: { callbacks: { 0: pagesProps } } },
      'GetServerSidePropsContext|NextPageContext|GetStaticPropsContext': {
        new: { returns: 'PageContext' },
      },
      '*': { new: {} },
    },
    things: {
      PageContext: {
        members: {
          req: 'Request',
          res: 'Response',
          query: { input: 'query' },
          params: { input: 'params' },
        },
      },
      Server: {
        members: { 'prepare|getRequestHandler|getUpgradeHandler|close|render|setAssetPrefix': pure },
      },
      Request: {
        extends: 'node-http#IncomingMessage',
        members: {
          body: { input: 'body' },
          query: { input: 'query' },
          cookies: { input: 'cookies' },
          'env|preview|previewData|draftMode': {},
        },
      },
      Response: {
        extends: 'node-http#ServerResponse',
        members: {
          'json|send|end': { call: { effect: 'respond', returns: 'this' } },
          redirect: { call: { effect: 'redirect' } },
          'status|setPreviewData|clearPreviewData|setDraftMode': { call: { returns: 'this' } },
          revalidate: pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'next-server',
    packages: ['next/server', 'next/headers'],
    exports: {
      NextResponse: {
        new: { effect: 'respond', returns: 'Response' },
        members: {
          'json|error': { call: { effect: 'respond', returns: 'Response' } },
          redirect: { call: { effect: 'redirect', returns: 'Response' } },
          'next|rewrite': { call: { returns: 'Response' } },
        },
      },
      NextRequest: { new: { returns: 'Request' } },
      // A failure there is logged.
      after: { call: { callbacks: { 0: { runs: 'event', rejection: 'handled' } } } },
      'NextMiddleware|NextProxy': {
        new: { callbacks: { 0: { runs: 'middleware', params: ['Request'], rejection: 'handled' } } },
      },
      cookies: { call: { returns: 'Cookies' } },
      headers: { call: { returns: 'global#Entries' } },
      draftMode: { call: { returns: { members: { 'enable|disable': pure } } } },
      '*': { call: {}, new: {} },
    },
    things: {
      Request: {
        extends: 'global#Request',
        members: {
          nextUrl: {
            extends: 'global#URL',
            input: 'query',
            members: { clone: { call: { returns: 'global#URL' } } },
          },
          cookies: 'Cookies',
          'ip|geo|page|ua': {},
        },
      },
      Response: { extends: 'global#Response', members: { cookies: 'Cookies' } },
      Cookies: {
        members: {
          'get|getAll': { call: { returns: { input: 'cookies' } } },
          'has|set|delete|clear|toString': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'next-navigation',
    packages: ['next/navigation', 'next/router', 'next/cache', 'next/*'],
    exports: {
      'redirect|permanentRedirect': { call: { effect: 'redirect', ends: true } },
      'notFound|forbidden|unauthorized': { call: { effect: 'respond', ends: true } },
      'unstable_cache|cache': { call: { callbacks: { 0: { runs: 'inline' } } } },
      useRouter: { call: { returns: { members: { '*': pure } } } },
      useSearchParams: { call: { returns: 'global#Entries' } },
      default: { call: {}, members: { '*': pure } },
      '*': { call: {}, new: {} },
    },
  }),
  defineLibrary({
    id: 'next-auth',
    packages: ['next-auth', 'next-auth/*', '@auth/core', '@auth/core/*', '@auth/express'],
    exports: {
      default: { call: { returns: 'Auth' } },
      'getServerSession|unstable_getServerSession|getSession|getToken|decode|Auth|ExpressAuth': {
        call: authenticate,
      },
      withAuth: auth,
      '*': { call: {}, new: {} },
    },
    things: {
      Auth: {
        members: {
          auth,
          'signIn|signOut|unstable_update|update': { call: authenticate },
          handlers: { members: { 'GET|POST': pure } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'better-auth',
    packages: ['better-auth', 'better-auth/*'],
    exports: {
      betterAuth: { call: { returns: 'Auth' } },
      createAuthClient: { call: { returns: 'Client' } },
      '*': { call: {}, new: {} },
    },
    things: {
      Auth: {
        members: {
          api: { members: { '*': { call: authenticate } } },
          handler: { call: authenticate },
          '$context|$Infer|options': {},
        },
      },
      Client: {
        call: { effect: 'http', fails: 'result' },
        members: { useSession: pure, $Infer: {}, '*': 'Client' },
      },
    },
  }),
];
