import type { Region, RegionId, Return, Statement, ValueId } from '../../../../rules/kit/facts.ts';
import type { Node } from '../parse/parser.ts';
import { declareClass } from './classes.ts';
import { branch, expression } from './expressions.ts';
import { declareFunction } from './functions.ts';
import { loopStatement } from './loops.ts';
import { moduleStatement } from './modules.ts';
import { namespace } from './namespaces.ts';
import { bindPattern } from './patterns.ts';
import { tryStatement } from './try.ts';
import { declareType } from './types.ts';
import { spanOf, type Walk } from './walk.ts';

/** A list of statements; what follows an early exit stands under the condition that did not hold. */
export function statements(walk: Walk, nodes: Node[]): void {
  const outer = walk.region;
  nodes.forEach((node, index) => {
    statement(walk, node, 'list');
    const next = nodes[index + 1];
    const last = nodes.at(-1);
    if (next && last) walk.region = afterExit(walk, node, next, last) ?? walk.region;
  });
  walk.region = outer;
}

function afterExit(walk: Walk, node: Node, next: Node, last: Node): RegionId | undefined {
  if (node.type !== 'IfStatement') return undefined;
  const test = walk.tests.get(node);
  if (test === undefined) return undefined;
  const rest = { start: next.start, end: last.end };
  if (exits(node.consequent)) return branch(walk, rest, test, false);
  if (node.alternate && exits(node.alternate)) return branch(walk, rest, test, true);
  return undefined;
}

const EXITS = new Set(['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement']);

function exits(node: Node): boolean {
  if (EXITS.has(node.type)) return true;
  if (node.type === 'BlockStatement') return node.body.length > 0 && exits(node.body.at(-1));
  if (node.type === 'IfStatement')
    return Boolean(node.alternate) && exits(node.consequent) && exits(node.alternate);
  return node.type === 'ExpressionStatement' && isProcessExit(node.expression);
}

function isProcessExit(node: Node): boolean {
  const callee = node.type === 'CallExpression' ? node.callee : undefined;
  return (
    callee?.type === 'MemberExpression' && callee.object.name === 'process' && callee.property.name === 'exit'
  );
}

export function statement(walk: Walk, node: Node, place: Statement['place']): void {
  const visit = VISITORS[node.type];
  if (visit) visit(walk, node, place);
  else moduleStatement(walk, node);
}

type Visitor = (walk: Walk, node: Node, place: Statement['place']) => void;

const VISITORS: Record<string, Visitor> = {
  ExpressionStatement: expressionStatement,
  VariableDeclaration: variables,
  FunctionDeclaration: declareFunction,
  ClassDeclaration: declareClass,
  ReturnStatement: (walk, node) => {
    const at = spanOf(node);
    const { region } = walk;
    const fact: Return = node.argument
      ? { at, region, value: expression(walk, node.argument) }
      : { at, region };
    walk.facts.functions[walk.fn]?.returns.push(fact);
  },
  ThrowStatement: (walk, node) => {
    const value = expression(walk, node.argument);
    walk.facts.functions[walk.fn]?.throws.push({ at: spanOf(node), value, region: walk.region });
  },
  IfStatement: ifStatement,
  BlockStatement: (walk, node) => walk.inScope(false, () => statements(walk, node.body)),
  ForStatement: loopStatement,
  ForOfStatement: loopStatement,
  ForInStatement: loopStatement,
  WhileStatement: loopStatement,
  DoWhileStatement: loopStatement,
  SwitchStatement: switchStatement,
  TryStatement: tryStatement,
  LabeledStatement: (walk, node) => statement(walk, node.body, 'only child'),
  DebuggerStatement: (walk, node, place) => {
    walk.facts.debuggers.push({ at: spanOf(node), place });
  },
  TSInterfaceDeclaration: declareType,
  TSTypeAliasDeclaration: declareType,
  TSEnumDeclaration: enumeration,
  TSModuleDeclaration: namespace,
  WithStatement: (walk, node) => {
    expression(walk, node.object);
    statement(walk, node.body, 'only child');
  },
};

function expressionStatement(walk: Walk, node: Node, place: Statement['place']): void {
  markStatement(walk, expression(walk, node.expression), { at: spanOf(node), place });
}

/** Notes that a statement is this call and nothing else but `await` and `void`. */
export function markStatement(walk: Walk, id: ValueId, statement: Statement): void {
  let value = walk.facts.values[id];
  while (value?.kind === 'await' || (value?.kind === 'unary' && value.op === 'void')) {
    value = walk.facts.values[value.of];
  }
  const call = value?.kind === 'call' ? walk.facts.calls[value.call] : undefined;
  if (call) call.statement = statement;
}

export function variables(walk: Walk, node: Node): void {
  if (node.declare) return;
  for (const one of node.declarations) {
    const value = one.init ? expression(walk, one.init) : undefined;
    bindPattern(walk, one.id, {
      kind: node.kind === 'var' || node.kind === 'let' ? node.kind : 'const',
      scope: node.kind === 'var' ? walk.hoisting() : walk.scope,
      value,
    });
  }
}

function ifStatement(walk: Walk, node: Node): void {
  const test = expression(walk, node.test);
  walk.tests.set(node, test);
  walk.inRegion(branch(walk, node.consequent, test, true), () =>
    statement(walk, node.consequent, 'only child'),
  );
  if (!node.alternate) return;
  walk.inRegion(branch(walk, node.alternate, test, false), () =>
    statement(walk, node.alternate, 'only child'),
  );
}

type CaseRegion = Extract<Region, { kind: 'case' }>;

function switchStatement(walk: Walk, node: Node): void {
  const subject = expression(walk, node.discriminant);
  walk.inScope(false, () => {
    for (const one of node.cases) {
      const test = one.test ? expression(walk, one.test) : undefined;
      const fact: CaseRegion = { parent: walk.region, at: spanOf(one), kind: 'case', subject };
      if (test !== undefined) fact.test = test;
      walk.inRegion(walk.openRegion(fact), () => statements(walk, one.consequent));
    }
  });
}

/** An enum is an object whose members are known. */
function enumeration(walk: Walk, node: Node): void {
  if (node.declare) return;
  const entries = (node.body?.members ?? node.members).map((one: Node) => ({
    key: one.id.name ?? String(one.id.value),
    at: spanOf(one),
    value: one.initializer
      ? expression(walk, one.initializer)
      : walk.value({ at: spanOf(one), kind: 'other' }),
  }));
  const value = walk.value({ at: spanOf(node), kind: 'object', entries });
  const at = spanOf(node.id);
  walk.bind(walk.scope, 'values', { name: node.id.name, kind: 'enum', at, owner: walk.fn, value, reads: 0 });
}

/** 'use client' and its kind: string statements before any other. */
export function directivesOf(body: Node[]): string[] {
  const end = body.findIndex(
    (one) => one.type !== 'ExpressionStatement' || typeof one.expression.value !== 'string',
  );
  return body.slice(0, end < 0 ? undefined : end).map((one) => one.expression.value);
}
