import { describe, expect, it } from 'vitest';
import type { Callee } from '../../../rules/kit/flow.ts';
import { Workspace } from '../engine/workspace.ts';
import { createMemoryHost } from '../host/memory.ts';

const MANIFEST = '{ "dependencies": { "express": "^4.0.0" } }';

function open(knowledge: object[], files: Record<string, string>) {
  const host = createMemoryHost({
    'package.json': MANIFEST,
    'readylint.json': JSON.stringify({ knowledge }),
    ...files,
  });
  const workspace = new Workspace(host, []);
  const view = (path: string) => {
    const source = workspace.file(path);
    const facts = source?.facts;
    if (!source || !facts) throw new Error(`no facts of ${path}`);
    return { path, role: workspace.project().role(path), facts, text: () => '', source };
  };
  /** What the call that is written so does. */
  const does = (path: string, code: string): string | undefined => {
    const file = view(path);
    const call = file.facts.calls.findIndex(({ at }) => file.source.text.slice(...at) === code);
    const callee: Callee | undefined = workspace.project().callee(file, call);
    return callee?.kind === 'library' ? `${callee.library} ${callee.operation.effect}` : callee?.kind;
  };
  const runs = (path: string, name: string): string[] => {
    const fn = view(path).facts.functions.findIndex((one) => one.name === name);
    return workspace
      .project()
      .situations(path, fn)
      .map(({ situation }) => situation);
  };
  return { host, workspace, view, does, runs };
}

const HTTP = {
  'src/http.ts':
    'export class Api { get(path: string) { return send(path); } }\nexport const http = build();\nexport function createHttp() { return build(); }\nexport interface Client { get(path: string): unknown }\nexport default class Main {}\n',
  'src/index.ts': "export { http, Api as Renamed } from './http.ts';\n",
};

describe('an export that the config declares', () => {
  it('is known through imports, barrels, namespaces, instances and annotations', () => {
    const declare = (name: string) => ({ module: 'src/http.ts', export: name, is: 'http-client' });
    const { does } = open(['http', 'Api', 'Client', 'createHttp()', 'default'].map(declare), {
      ...HTTP,
      'src/a.ts': [
        "import Main, { http, createHttp, type Client } from './http.ts';",
        "import { Renamed, http as passed } from './index.ts';",
        "import * as all from './http.ts';",
        'const api = new Renamed();',
        'class Service { constructor(private client: Client) {} run() { return this.client.get(6); } }',
        'http.get(1); api.get(2); passed(3); createHttp().post(4); all.http.users.list(5); new Main().send(7);',
      ].join('\n'),
    });
    const calls = [
      'http.get(1)',
      'api.get(2)',
      'passed(3)',
      'createHttp().post(4)',
      'all.http.users.list(5)',
    ];
    const more = ['this.client.get(6)', 'new Main().send(7)'];
    expect([...calls, ...more].map((one) => does('src/a.ts', one))).toEqual([
      './src/http.ts:http http',
      './src/http.ts:Api http',
      './src/http.ts:http http',
      './src/http.ts:createHttp http',
      './src/http.ts:http http',
      './src/http.ts:Client http',
      './src/http.ts:default http',
    ]);
    expect(does('src/a.ts', 'createHttp()')).toBe('./src/http.ts:createHttp undefined');
  });

  it('may be of a private package, of CommonJS, of many files, or of the file that uses it', () => {
    const { does } = open(
      [
        { module: '@acme/http', export: 'http', is: 'http-client' },
        { module: 'src/guard.js', export: 'default', is: 'guard' },
        { module: 'src/queries/*.ts', export: '*', is: 'query', effect: 'read' },
        { module: 'src/a.ts', export: 'check', is: 'validator' },
      ],
      {
        'src/guard.js': 'module.exports = { only: make() };\n',
        'src/queries/users.ts': 'export const users = make();\n',
        'src/a.ts': [
          "import { http } from '@acme/http';",
          "import { users } from './queries/users.ts';",
          "import { only } from './guard.js';",
          'export function check(x: unknown) { return x; }',
          'http.get(1); users(2); only(3); check(4);',
        ].join('\n'),
      },
    );
    expect(['http.get(1)', 'users(2)', 'only(3)', 'check(4)'].map((one) => does('src/a.ts', one))).toEqual([
      '@acme/http:http http',
      './src/queries/users.ts:* read',
      './src/guard.js:default authenticate',
      './src/a.ts:check validate',
    ]);
  });

  it('of a known package changes what it names and nothing else', () => {
    const { does } = open([{ module: 'axios', export: 'prepare', is: 'guard' }], {
      'src/a.ts': "import axios, { prepare } from 'axios';\nprepare(1); axios.get(2);\n",
    });
    expect(does('src/a.ts', 'prepare(1)')).toBe('axios:prepare authenticate');
    expect(does('src/a.ts', 'axios.get(2)')).toBe('axios http');
  });

  it('has the limits that are told of it', () => {
    const declared = { module: '@acme/http', export: 'http', is: 'http-client', timeout: 5000, retries: 2 };
    const { workspace, view } = open([declared], { 'src/a.ts': '' });
    const limits = (api: string) => workspace.project().limits(view('src/a.ts'), api);
    expect(limits('@acme/http:http#Method')?.defaults).toEqual({
      since: 0,
      timeout: 5000,
      bounds: 'whole',
      retries: 2,
    });
    expect(limits('axios#Module')).toBeDefined();
  });

  it('may take functions, and say in what they run', () => {
    const { runs, workspace, view } = open(
      [
        { module: 'src/wrap.ts', export: 'safe', is: 'handler-wrapper' },
        { module: 'src/wrap.ts', export: 'again', is: 'retry-wrapper' },
        { module: 'src/wrap.ts', export: 'within', is: 'timeout-wrapper' },
        { module: 'src/wrap.ts', export: 'atOnce', is: 'transaction-wrapper' },
      ],
      {
        'src/wrap.ts':
          'export const safe = wrap(); export const again = wrap(); export const within = wrap(); export const atOnce = wrap();\n',
        'src/a.ts': [
          "import { again, atOnce, safe, within } from './wrap.ts';",
          'export const route = safe(async function list(req, res) { res.json(req.body); });',
          'again(function one() {}); within(function two() {}, 5); atOnce(function three() {});',
        ].join('\n'),
      },
    );
    expect(
      ['list', 'one', 'two', 'three'].map((one) => runs('src/a.ts', one).filter((x) => x !== 'startup')),
    ).toEqual([['route'], ['retry'], ['bounded'], ['transaction']]);
    const file = view('src/a.ts');
    const body = file.facts.values.findIndex((one) => one.kind === 'member' && one.name === 'body');
    expect(workspace.project().origin(file, body)?.thing?.key).toBe('express#Request.body');
  });

  it('may be run from outside: its file is code of the server', () => {
    const { runs, view } = open(
      [{ module: 'scripts/nightly.ts', export: 'default', is: 'entry', runs: 'schedule' }],
      {
        'scripts/nightly.ts': 'export default async function nightly() {}\n',
      },
    );
    expect(runs('scripts/nightly.ts', 'nightly')).toEqual(['schedule']);
    expect(view('scripts/nightly.ts').role).toBe('server');
  });

  it('may be the logger that fixes use', () => {
    const { workspace, view } = open(
      [{ module: 'src/diary.ts', export: 'diary', is: 'logger', style: 'fields-last' }],
      {
        'src/diary.ts': 'export const diary = make();\n',
        'src/a.ts': "import express from 'express';\nexport const app = express();\nconsole.log('x');\n",
      },
    );
    const file = view('src/a.ts');
    const call = file.facts.calls.length - 1;
    const use = workspace.project().loggerAt(file, call);
    expect(use).toMatchObject({ expression: 'diary', import: { from: './diary', imported: 'diary' } });
    expect(use?.methods.get('error')).toBe('fields-last');
  });

  it('is known as soon as the config says so, and no longer', () => {
    const files = { ...HTTP, 'src/a.ts': "import { http } from './http.ts';\nhttp.get(1);\n" };
    const { workspace, does } = open([], files);
    expect(does('src/a.ts', 'http.get(1)')).toBeUndefined();
    const knowledge = [{ module: 'src/http.ts', export: 'http', is: 'http-client' }];
    workspace.setOverlay('readylint.json', JSON.stringify({ knowledge }));
    expect(does('src/a.ts', 'http.get(1)')).toBe('./src/http.ts:http http');
    workspace.setOverlay('readylint.json', undefined);
    expect(does('src/a.ts', 'http.get(1)')).toBeUndefined();
  });
});
