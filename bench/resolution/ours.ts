import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CallId, FileFacts, ValueId } from '../../rules/kit/facts.ts';
import type { Callee } from '../../rules/kit/flow.ts';
import type { Origin } from '../../rules/kit/origin.ts';
import type { FileRole } from '../../rules/kit/roles.ts';
import type { TypesMode } from '../../server/src/engine/oracle.ts';
import { TypeBook } from '../../server/src/engine/type-book.ts';
import { Workspace } from '../../server/src/engine/workspace.ts';
import { dialectOf } from '../../server/src/facts/parse/dialect.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import { ForkedOracle } from '../../server/src/host/oracle/forked-oracle.ts';

export interface OurCall {
  callee: Callee | undefined;
  /** Where the called value comes from. */
  origin: Origin | undefined;
  shape: string;
  base: string;
}

export interface OurFile {
  path: string;
  text: string;
  calls: ReadonlyMap<string, OurCall>;
}

const LEFT_OUT: ReadonlySet<FileRole> = new Set(['test', 'generated']);

/** What the linker says of every call of a repository's TypeScript. */
export async function* ourFiles(root: string, types: TypesMode): AsyncGenerator<OurFile> {
  const host = await createNodeHost(root, { cache: false });
  const book = new TypeBook(host, types);
  const workspace = new Workspace(host, [], { types: book.of });
  await askOracle(root, book, workspace);
  const project = workspace.project();
  for (const path of workspace.paths()) {
    const source = workspace.file(path);
    const role = project.role(path);
    if (!source?.facts || !isTypeScript(path) || LEFT_OUT.has(role)) continue;
    const { facts, text } = source;
    const view = { path, role, facts, text: () => '' };
    const calls = facts.calls.map((call, id): [string, OurCall] => [
      call.at.join(),
      {
        callee: project.callee(view, id),
        origin: project.origin(view, call.callee),
        shape: shapeOf(facts, id),
        base: baseOf(facts, call.callee),
      },
    ]);
    yield { path, text, calls: new Map(calls) };
  }
}

async function askOracle(root: string, book: TypeBook, workspace: Workspace): Promise<void> {
  const questions = book.open(workspace);
  if (questions.files.length === 0) return;
  const started = performance.now();
  const oracle = new ForkedOracle(resolve('dist/oracle.cjs'), root);
  book.learn(questions, await oracle.ask(questions), workspace);
  oracle.dispose();
  const count = questions.files.reduce((sum, { spans }) => sum + spans.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`types: ${count} questions about ${questions.files.length} files in ${seconds} s`);
}

function isTypeScript(path: string): boolean {
  return /tsx?$/.test(dialectOf(path) ?? '') && /\.[cm]?tsx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

/** The callee with the names of variables taken out: `this.#.#.findMany()`. */
function shapeOf(facts: FileFacts, id: CallId): string {
  const call = facts.calls[id];
  if (!call) return '';
  const text = valueShape(facts, call.callee, true);
  return call.how === 'new' ? `new ${text}()` : `${text}${call.how === 'tag' ? '``' : '()'}`;
}

function valueShape(facts: FileFacts, id: ValueId, isLast: boolean): string {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'member':
      return `${valueShape(facts, value.of, false)}.${isLast ? value.name : '#'}`;
    case 'index':
      return `${valueShape(facts, value.of, false)}[#]`;
    case 'call':
      return `${valueShape(facts, facts.calls[value.call]?.callee ?? -1, false)}()`;
    case 'await':
      return `(await ${valueShape(facts, value.of, false)})`;
    case 'binding':
    case 'global':
      return isLast ? 'name' : '#';
    default:
      return value?.kind ?? '?';
  }
}

/** What the chain of the callee begins with. */
function baseOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'member':
    case 'index':
    case 'await':
      return baseOf(facts, value.of);
    case 'call':
      return baseOf(facts, facts.calls[value.call]?.callee ?? -1);
    case 'binding': {
      const binding = facts.bindings[value.binding];
      const typed = binding?.type ? 'with a type' : 'without a type';
      const pattern = binding?.path ? 'destructured ' : '';
      return binding?.kind === 'import' ? 'import' : `${pattern}${binding?.kind} ${typed}`;
    }
    case 'global':
      return `global ${value.name}`;
    default:
      return value?.kind ?? 'not found';
  }
}
