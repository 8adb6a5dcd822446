import type { InputPart } from '../../../rules/kit/inputs.ts';
import type { Callback, Effect, Library, Operation, Thing } from '../../../rules/kit/library.ts';
import type { LoggerLibrary } from '../../../rules/knowledge/loggers.ts';
import { type Declaration, type Framework, idOf, type Meaning } from './declarations.ts';

/** A declaration as a library's table, as if somebody had written one for it. */
export function libraryOf(module: string, declaration: Declaration): Library | undefined {
  const things = thingsOf(declaration.means);
  if (!things) return undefined;
  const made: Thing = { call: { returns: 'Thing' }, new: { returns: 'Thing' } };
  const defaults = defaultsOf(declaration.means);
  return {
    id: idOf(module, declaration),
    packages: [],
    exports: {},
    things: { ...things, Export: declaration.made ? made : { extends: 'Thing' } },
    ...(defaults && { defaults: [defaults] }),
  };
}

function thingsOf(means: Meaning): Record<string, Thing> | undefined {
  switch (means.is) {
    case 'http-client':
      return acts('http');
    case 'query':
      return acts(means.effect ?? 'query');
    case 'validator':
      return acts('validate');
    case 'guard':
      return acts('authenticate');
    case 'harmless':
      return does({});
    case 'input':
      return hands(means.part);
    case 'logger':
      return { ...acts('log'), Thing: { ...acts('log').Thing, extends: 'pino#Logger' } };
    case 'handler-wrapper':
      return wraps({ runs: 'route', ...paramsOf(means.framework ?? 'express'), rejection: 'handled' });
    case 'timeout-wrapper':
      return wraps({ runs: 'bounded' });
    case 'retry-wrapper':
      return wraps({ runs: 'retry' });
    case 'transaction-wrapper':
      return wraps({ runs: 'transaction' });
    case 'entry':
      return undefined;
  }
}

/** A function, a class or an object of functions, all of which do the same to the world. */
function acts(effect: Effect) {
  return does({ effect });
}

function does(call: Operation) {
  return {
    Thing: { call, new: { returns: 'Thing' }, members: { '*': 'Method' } },
    Method: { call, members: { '*': 'Method' } },
  } satisfies Record<string, Thing>;
}

/** Called, awaited or used as a decorator, it gives what came in. */
function hands(part: InputPart): Record<string, Thing> {
  return {
    Thing: { call: { returns: 'Given' }, new: { returns: 'Given' }, input: part },
    Given: { input: part },
  };
}

function wraps(callback: Callback): Record<string, Thing> {
  const call = { callbacks: { all: callback } };
  return { Thing: { call, new: { returns: 'Thing' }, members: { '*': { call } } } };
}

function paramsOf(framework: Framework): Pick<Callback, 'params'> {
  switch (framework) {
    case 'express':
      return { params: ['express#Request', 'express#Response', 'express#Next'] };
    case 'koa':
      return { params: ['koa#Context', 'koa#Next'] };
    case 'hono':
      return { params: ['hono#Context', 'hono#Next'] };
    case 'fastify':
      return { params: ['fastify#Request', 'fastify#Reply'] };
    case 'other':
      return {};
  }
}

function defaultsOf(means: Meaning): NonNullable<Library['defaults']>[number] | undefined {
  if (means.is !== 'http-client' && means.is !== 'retry-wrapper') return undefined;
  const timeout = means.is === 'http-client' ? means.timeout : undefined;
  const { retries } = means;
  if (timeout === undefined && retries === undefined) return undefined;
  return {
    since: 0,
    ...(timeout !== undefined && { timeout, bounds: 'whole' as const }),
    ...(retries !== undefined && { retries }),
  };
}

const USUAL_METHODS = ['debug', 'info', 'warn', 'error'];

/** How a declared logger is written to; without a style only a message is sure to be taken. */
export function loggerOf(module: string, declaration: Declaration): LoggerLibrary | undefined {
  const { means, made, export: name } = declaration;
  if (means.is !== 'logger') return undefined;
  return {
    package: module,
    makes: made
      ? [
          [name, '()'],
          [name, 'new'],
        ]
      : [[name], [name, 'new']],
    style: means.style ?? 'message-only',
    methods: means.methods ?? USUAL_METHODS,
    children: ['child'],
  };
}
