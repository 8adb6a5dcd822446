import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const authenticate: Operation = { effect: 'authenticate' };
const callback: Operation['callbacks'] = { last: { runs: 'inline' } };

const jwt = {
  verify: { call: { effect: 'authenticate', callbacks: callback } },
  'sign|decode': { call: { callbacks: callback } },
  'JsonWebTokenError|TokenExpiredError|NotBeforeError': { new: {} },
  'JwtPayload|SignOptions|VerifyOptions|Jwt|Secret|Algorithm': { new: {} },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'jsonwebtoken',
    packages: ['jsonwebtoken', 'jwt-simple', 'fast-jwt', 'jwt-decode', 'jwks-rsa'],
    exports: {
      ...jwt,
      default: { call: {}, new: {}, members: jwt },
      '*': { call: { returns: { call: authenticate, members: { '*': pure } } }, new: {} },
    },
  }),
  defineLibrary({
    id: 'jose',
    packages: ['jose', 'jose/*'],
    exports: {
      'jwtVerify|jwtDecrypt|compactVerify|compactDecrypt|flattenedVerify|flattenedDecrypt|generalVerify|generalDecrypt|EmbeddedJWK':
        {
          call: authenticate,
        },
      'SignJWT|EncryptJWT|CompactSign|CompactEncrypt|FlattenedSign|FlattenedEncrypt|GeneralSign|GeneralEncrypt|UnsecuredJWT':
        {
          new: { returns: 'Builder' },
          members: { decode: pure },
        },
      createRemoteJWKSet: {
        call: {
          returns: {
            call: { effect: 'http' },
            members: { 'reload|coolingDown|fresh|jwks': { call: { effect: 'http' } } },
          },
        },
      },
      errors: { members: { '*': { new: {} } } },
      base64url: { members: { '*': pure } },
      '*': { call: {}, new: {} },
    },
    things: {
      Builder: { members: { 'sign|encrypt|encode': pure, '*': { call: { returns: 'this' } } } },
    },
    // Of the remote key set.
    defaults: [{ since: 0, timeout: 5000, bounds: 'whole', retries: 0 }],
    guards: [{ kind: 'timeout', key: ['timeoutDuration'], at: 'last', bounds: 'whole' }],
  }),
];
