import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import { askTypes, type ToldType, type TypeOracle, type TypeQuestions, type TypesMode } from './oracle.ts';
import { createSession } from './session.ts';
import { TypeBook } from './type-book.ts';
import { Workspace } from './workspace.ts';

const INSTALLED = {
  'package.json': '{"main":"src/server.ts","dependencies":{"knex":"3.0.0","other":"1.0.0"}}',
  'node_modules/knex/package.json': '{"version":"3.0.0"}',
};
const SERVER =
  "import { connect } from 'other';\nimport http from 'node:http';\nhttp.createServer(() => connect().handle.raw('x')).listen(1);\n";

/** Knows expressions by their text. */
class FakeOracle implements TypeOracle {
  readonly asked: TypeQuestions[] = [];
  readonly #known: Record<string, ToldType[]>;

  constructor(known: Record<string, ToldType[]>) {
    this.#known = known;
  }

  async ask(questions: TypeQuestions) {
    this.asked.push(questions);
    return questions.files.map(({ text, spans }) =>
      spans.map((span) => this.#known[text.slice(...span)] ?? []),
    );
  }

  dispose() {}
}

const knexInstance: ToldType = { package: 'knex', steps: ['Knex', 'new'] };

function open(files: Record<string, string>, mode: TypesMode = 'auto') {
  const host = createMemoryHost(files);
  const book = new TypeBook(host, mode);
  const workspace = new Workspace(host, [], { types: book.of });
  const asked = () =>
    book.open(workspace).files.flatMap(({ text, spans }) => spans.map((span) => text.slice(...span)));
  const tell = async (known: Record<string, ToldType[]>) => {
    const questions = book.open(workspace);
    return book.learn(questions, await new FakeOracle(known).ask(questions), workspace);
  };
  /** What the calls of a callee with that text call. */
  const calleeOf = (path: string, callee: string) => {
    const source = workspace.file(path);
    if (!source?.facts) throw new Error(`no ${path}`);
    const { facts, text } = source;
    const id = facts.calls.findIndex(
      (one) => text.slice(...(facts.values[one.callee]?.at ?? [0, 0])) === callee,
    );
    const project = workspace.project();
    return project.callee({ path }, id);
  };
  return { book, workspace, asked, tell, calleeOf };
}

describe('questions', () => {
  it('are asked of what is unknown and may do something, where dependencies are installed', () => {
    expect(open({ ...INSTALLED, 'src/server.ts': SERVER }).asked()).toEqual(['connect().handle']);
    const { 'node_modules/knex/package.json': _, ...bare } = INSTALLED;
    expect(open({ ...bare, 'src/server.ts': SERVER }).asked()).toEqual([]);
    const harmless = SERVER.replace('.raw(', '.paint(');
    expect(open({ ...INSTALLED, 'src/server.ts': harmless }).asked()).toEqual([]);
    expect(open({ ...INSTALLED, 'src/server.test.ts': SERVER }).asked()).toEqual([]);
  });

  it('are asked of whatever is unknown, or not at all, where that is wanted', () => {
    const files = { ...INSTALLED, 'src/server.ts': SERVER.replace('.raw(', '.paint(') };
    expect(open(files, 'always').asked()).toContain('connect().handle');
    expect(open(files, 'never').asked()).toEqual([]);
  });

  it('are not asked twice, but again for a text that changed', async () => {
    const { book, workspace, asked, tell } = open({ ...INSTALLED, 'src/server.ts': SERVER });
    await tell({});
    expect(asked()).toEqual([]);
    book.forget('src/server.ts');
    workspace.setOverlay('src/server.ts', `// edited\n${SERVER}`);
    expect(asked()).toEqual(['connect().handle']);
    expect(book.open(workspace).overlays).toEqual({ 'src/server.ts': `// edited\n${SERVER}` });
  });
});

describe('answers', () => {
  it('lead to what a library does, and are gone with the text', async () => {
    const { book, workspace, tell, calleeOf } = open({ ...INSTALLED, 'src/server.ts': SERVER });
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toBeUndefined();
    expect(await tell({ 'connect().handle': [knexInstance] })).toBe(true);
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toMatchObject({ api: 'knex#Client.raw' });
    book.forget('src/server.ts');
    workspace.setOverlay('src/server.ts', ` ${SERVER}`);
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toBeUndefined();
  });

  it('are taken from the nearest declaration that the tables know', async () => {
    const { tell, calleeOf } = open({ ...INSTALLED, 'src/server.ts': SERVER });
    const unknown: ToldType = { package: 'other', steps: ['Handle', 'new'] };
    await tell({ 'connect().handle': [unknown, knexInstance] });
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toMatchObject({ api: 'knex#Client.raw' });
  });

  it('lead to a class of the project, and change with it', async () => {
    const store = 'export class Store {\n  raw() {}\n}\n';
    const { workspace, tell, calleeOf } = open({
      ...INSTALLED,
      'src/server.ts': SERVER,
      'src/store.ts': store,
    });
    const declared: ToldType = { path: 'src/store.ts', at: [0, store.length - 1], steps: ['new'] };
    await tell({ 'connect().handle': [declared] });
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toMatchObject({
      kind: 'function',
      path: 'src/store.ts',
    });
    workspace.setOverlay('src/store.ts', store.replace('raw()', 'row()'));
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toBeUndefined();
  });

  it('about an older text are dropped', async () => {
    const { book, workspace, calleeOf } = open({ ...INSTALLED, 'src/server.ts': SERVER });
    const questions = book.open(workspace);
    workspace.setOverlay('src/server.ts', `${SERVER}\n`);
    const answers = await new FakeOracle({ 'connect().handle': [knexInstance] }).ask(questions);
    expect(book.learn(questions, answers, workspace)).toBe(false);
    expect(calleeOf('src/server.ts', 'connect().handle.raw')).toBeUndefined();
  });
});

describe('a session', () => {
  it('says whether types were used', async () => {
    const session = createSession(createMemoryHost({ ...INSTALLED, 'src/server.ts': SERVER }));
    expect(session.check().types).toBe('not used');
    expect(await askTypes(session, new FakeOracle({ 'connect().handle': [knexInstance] }))).toBe(true);
    expect(session.check().types).toBe('used');
  });

  it('names why they were not, asks no more until something changed, and finds all the rest', async () => {
    const session = createSession(
      createMemoryHost({ ...INSTALLED, 'src/server.ts': `${SERVER}console.log(1);\n` }),
    );
    const oracle: TypeOracle = { ask: async () => Promise.reject(new Error('out of memory')), dispose() {} };
    await askTypes(session, oracle);
    const { findings, problems, types } = session.check();
    expect(findings).toHaveLength(1);
    expect(types).toBe('not used');
    expect(problems).toEqual([
      { path: 'package.json', kind: 'crashed', message: expect.stringContaining('out of memory') },
    ]);
    expect(session.openQuestions().files).toEqual([]);
    session.refresh(['src/server.ts']);
    expect(session.openQuestions().files).toHaveLength(1);
  });
});

describe('a comment that silences what only types show', () => {
  const SILENT = '// readylint-disable-next-line unhandled-call -- the peer is ours\n';
  const HELPER = 'export function ask(handle) {\n  return handle.raw(1);\n}\n';
  const server = (handler: string) =>
    `import http from 'node:http';\nimport { ask } from './ask.js';\nimport { connect } from 'other';\nimport { pure } from './pure.js';\nhttp.createServer(() => {\n${handler}}).listen(1);\n`;
  const PURE = { 'src/pure.ts': 'export function pure() { return 1; }\n' };

  async function unused(handler: string, mode: TypesMode, others: Record<string, string> = {}) {
    const files = {
      ...INSTALLED,
      ...PURE,
      'src/ask.ts': HELPER,
      'src/server.ts': server(handler),
      ...others,
    };
    const session = createSession(createMemoryHost(files), { types: mode });
    await askTypes(session, new FakeOracle({}));
    return session
      .check()
      .findings.filter(({ rule }) => rule === 'unused-suppression')
      .map(({ path }) => path);
  }

  it.each([
    ['on the line', `${SILENT}connect().handle.raw(1);\n`],
    ['in the function around it', `${SILENT}pure();\nconnect().handle.raw(1);\n`],
    ['in a function that is called there', `${SILENT}ask(connect());\n`],
  ])('is not judged without them: %s', async (_, handler) => {
    expect(await unused(handler, 'never')).toEqual([]);
    expect(await unused(handler, 'auto')).toEqual(['src/server.ts']);
  });

  it('is judged where they could tell nothing', async () => {
    expect(await unused(`${SILENT}pure();\n`, 'never')).toEqual(['src/server.ts']);
    expect(await unused(`${SILENT}connect().handle.paint(1);\n`, 'never')).toEqual(['src/server.ts']);
  });

  it('is not judged where something unknown may run the file', async () => {
    const others = { 'src/pure.ts': `export function pure() {\n${SILENT}  return 1;\n}\n` };
    expect(await unused('connect().handle.raw(pure);\npure();\n', 'never', others)).toEqual([]);
    expect(await unused('connect().handle.raw(1);\npure();\n', 'never', others)).toEqual(['src/pure.ts']);
  });
});
