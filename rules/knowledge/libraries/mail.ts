import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const send: Operation = { effect: 'mail' };
const never = 'for as long as the peer keeps the connection open';

const sendgrid = {
  'send|sendMultiple': { call: { ...send, callbacks: { last: { runs: 'event', rejection: 'lost' } } } },
  'setApiKey|setTwilioEmailAuth|setTimeout|setSubstitutionWrappers|setSecretRules|setClient': pure,
  MailService: { new: { returns: 'Service' } },
} satisfies Record<string, Shape>;

const nodemailer = {
  createTransport: { call: { returns: 'Transporter' } },
  'Transporter|SentMessageInfo': { new: { returns: 'Transporter' } },
  // A mailbox to develop with: no production waits for it.
  'createTestAccount|getTestMessageUrl': pure,
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'sendgrid',
    packages: ['@sendgrid/mail', '@sendgrid/client'],
    exports: {
      ...sendgrid,
      default: 'Service',
      Client: { new: { returns: 'Service' } },
      'MailDataRequired|ResponseError|ClientRequest|ClientResponse': { new: {} },
    },
    things: {
      Service: {
        members: {
          ...sendgrid,
          client: 'Service',
          request: { call: { effect: 'mail' } },
          'setDefaultRequest|setDefaultHeader|setDataResidency': { call: { returns: 'this' } },
        },
      },
    },
    // Bounded by setTimeout() on the service, there is no option for it.
    defaults: [{ since: 0, timeout: null, retries: 0, worst: never }],
  }),
  defineLibrary({
    id: 'nodemailer',
    packages: ['nodemailer', 'nodemailer/lib/mailer', '@nestjs-modules/mailer'],
    exports: {
      ...nodemailer,
      // What 'nodemailer/lib/mailer' exports is the transporter's class.
      default: { new: { returns: 'Transporter' }, members: nodemailer },
      MailerService: { new: { returns: 'Transporter' } },
      MailerModule: { members: { 'forRoot|forRootAsync': pure } },
    },
    things: {
      Transporter: {
        extends: 'node-events#Emitter',
        members: {
          'sendMail|verify': { call: { ...send, callbacks: { last: { runs: 'event', rejection: 'lost' } } } },
          'close|isIdle|use|set|get|setupProxy|addTransporter|verifyAllTransporters': pure,
        },
      },
    },
    defaults: [
      {
        since: 0,
        timeout: 600_000,
        bounds: 'idle',
        retries: 0,
        worst: '30 s without a greeting, 10 min on a connection that falls silent later',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['socketTimeout'], at: 'constructor', bounds: 'idle' },
      { kind: 'timeout', key: ['greetingTimeout'], at: 'constructor', bounds: 'connect' },
      { kind: 'timeout', key: ['connectionTimeout'], at: 'constructor', bounds: 'connect' },
    ],
  }),
  defineLibrary({
    id: 'resend',
    packages: ['resend'],
    exports: { Resend: { new: { returns: 'Client' } }, '*': { new: {} } },
    things: {
      Client: {
        members: { webhooks: { members: { verify: pure, '*': 'Method' } }, '*': 'Resource' },
      },
      Resource: { members: { '*': 'Method' } },
      // Resolves to { data, error } whatever happens; `error` has to be read.
      Method: { call: { effect: 'mail', fails: 'result', returns: 'Result' }, members: { '*': 'Method' } },
      Result: { members: { 'data|error': {} } },
    },
    defaults: [
      {
        since: 0,
        timeout: 300_000,
        bounds: 'headers',
        retries: 0,
        worst: 'about 5 min, and then resolves with an error',
      },
    ],
    guards: [{ kind: 'signal', key: ['signal'], at: 1, since: 6, bounds: 'whole' }],
  }),
  defineLibrary({
    id: 'mailgun',
    packages: ['mailgun.js', 'mailgun-js'],
    exports: {
      default: {
        new: { returns: { members: { client: { call: { returns: 'Client' } } } } },
        call: { returns: 'Client' },
      },
      '*': { new: {} },
    },
    things: {
      Client: {
        members: {
          messages: { call: { returns: 'Resource' }, members: { '*': { call: send } } },
          '*': 'Resource',
        },
      },
      Resource: { call: send, members: { '*': 'Resource' } },
    },
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor' }],
  }),
  defineLibrary({
    id: 'postmark',
    packages: ['postmark'],
    exports: {
      'ServerClient|AccountClient|Client|AdminClient': { new: { returns: 'Client' } },
      '*': { new: {}, members: { '*': {} } },
    },
    things: { Client: { members: { 'getClientOptions|setClientOptions': pure, '*': { call: send } } } },
    defaults: [{ since: 0, timeout: 180_000, retries: 0, worst: '3 min' }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor' }],
  }),
  defineLibrary({
    id: 'mailchimp',
    packages: ['@mailchimp/mailchimp_marketing', '@mailchimp/mailchimp_transactional'],
    exports: { default: { call: { returns: 'Client' }, members: { setConfig: pure, '*': 'Resource' } } },
    things: {
      Client: { members: { '*': 'Resource' } },
      Resource: { call: send, members: { '*': 'Resource' } },
    },
  }),
];
