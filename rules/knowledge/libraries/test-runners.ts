import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const body: Callback = { runs: 'test', rejection: 'handled' };
const runs: Operation = { returns: 'Any', callbacks: { all: body, '1.fn': body } };
const hook: Thing = { call: { callbacks: { 0: body } } };
const names = {
  'describe|it|test|suite|context|specify|xit|xdescribe|xtest|fit|fdescribe|bench': 'Suite',
  'beforeEach|afterEach|beforeAll|afterAll|before|after|setup|teardown|suiteSetup|suiteTeardown|onTestFinished|onTestFailed':
    hook,
  'expect|assert|expectTypeOf|assertType|should|vi|vitest|jest|mock|sinon|snapshot|chai': 'Any',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'test-runners',
    packages: [
      'vitest',
      'vitest/*',
      'jest',
      '@jest/globals',
      'mocha',
      'node:test',
      'test',
      'bun:test',
      'uvu',
      'tap',
      'ava',
      '@playwright/test',
      'playwright/test',
    ],
    exports: { ...names, default: 'Suite', '*': 'Any' },
    things: {
      Suite: {
        call: runs,
        members: {
          'only|skip|todo|concurrent|sequential|fails|failing|fixme|serial|describe|it|test|suite': 'Suite',
          'each|for|runIf|skipIf|extend|scoped': { call: { returns: 'Suite' } },
          'beforeEach|afterEach|beforeAll|afterAll|before|after|step': { call: { callbacks: { all: body } } },
          '*': 'Any',
        },
      },
      Any: { call: { returns: 'Any' }, new: { returns: 'Any' }, members: { '*': 'Any' } },
    },
  }),
  defineLibrary({
    id: 'test-tools',
    packages: [
      'chai',
      'chai/*',
      'sinon',
      'supertest',
      'nock',
      'msw',
      'msw/*',
      'jest-mock-extended',
      'vitest-mock-extended',
      'ts-mockito',
      '@golevelup/ts-jest',
      '@testing-library/*',
      '@faker-js/faker',
      'faker',
      'aws-sdk-client-mock',
      'ioredis-mock',
      'mongodb-memory-server',
      'testcontainers',
      '@testcontainers/*',
    ],
    exports: { default: 'test-runners#Any', '*': 'test-runners#Any' },
  }),
];
