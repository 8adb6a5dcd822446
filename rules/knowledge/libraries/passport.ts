import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const own: Operation['callbacks'] = { last: { runs: 'middleware', rejection: 'lost' } };
/** Asked on each request; nobody awaits what it promises. */
const verify: Callback = { runs: 'middleware', rejection: 'lost' };
const done: Thing = { new: { returns: { call: {} } } };
const strategy: Thing = {
  new: { callbacks: { last: verify } },
  members: { Strategy: { new: { callbacks: { last: verify } } } },
};
const passport = {
  'authenticate|authorize': { call: { effect: 'authenticate', callbacks: own } },
  'initialize|session|use|unuse|framework': { call: { returns: 'this' } },
  'serializeUser|deserializeUser|transformAuthInfo': { call: { callbacks: { 0: verify } } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'passport',
    packages: ['passport'],
    exports: {
      ...passport,
      'Passport|Authenticator': { new: { returns: 'Passport' } },
      default: 'Passport',
      DoneCallback: done,
      'Strategy|Profile|AuthenticateOptions': { new: {} },
    },
    things: {
      Passport: {
        members: {
          ...passport,
          'Passport|Authenticator': { new: { returns: 'Passport' } },
          Strategy: { new: {} },
        },
      },
    },
  }),
  defineLibrary({
    id: 'passport-strategies',
    packages: [
      'passport-local',
      'passport-jwt',
      'passport-http',
      'passport-http-bearer',
      'passport-custom',
      'passport-oauth2',
      'passport-google-oauth20',
      'passport-google-oauth',
      'passport-github',
      'passport-github2',
      'passport-facebook',
      'passport-twitter',
      'passport-apple',
      'passport-microsoft',
      'passport-discord',
      'passport-linkedin-oauth2',
      'passport-saml',
      'passport-openidconnect',
      '@node-saml/passport-saml',
    ],
    exports: {
      ExtractJwt: { members: { '*': pure } },
      'VerifyCallback|VerifiedCallback|DoneCallback|SessionStoreCallback|SessionVerifyCallback|StateStoreStoreCallback|StateStoreVerifyCallback':
        done,
      'Profile|StrategyOptions|IVerifyOptions': { new: {} },
      default: strategy,
      '*': strategy,
    },
  }),
];
