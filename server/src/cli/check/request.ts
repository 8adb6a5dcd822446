import { resolve } from 'node:path';
import { TYPES_MODES, type TypesMode } from '../../engine/oracle.ts';
import type { Args } from '../command.ts';
import { FAIL_ON } from '../fail-on.ts';
import { UsageError } from '../usage-error.ts';
import { chooseFixes, type FixRequest } from './fix.ts';
import { readWish, type Wish } from './narrow.ts';
import { chooseOutputs, type Output } from './outputs.ts';
import { chooseScope, type Scope } from './scope.ts';
import { chooseRevision, type Revision } from './since.ts';
import type { Gate } from './verdict.ts';

/** All that was asked for, before anything is read. */
export interface CheckRequest {
  scope: Scope;
  types: TypesMode;
  outputs: readonly Output[];
  wish: Wish;
  gate: Gate;
  fixes: FixRequest | undefined;
  revision: Revision | undefined;
  baseline: string | undefined;
  /** The name of the file whose text comes on standard input. */
  stdin: string | undefined;
}

export function readRequest(args: Args, cwd: string): CheckRequest {
  const revision = chooseRevision(args);
  const stdin = stdinName(args);
  return {
    scope: chooseScope(args.value('root'), stdin === undefined ? args.operands : [], cwd),
    types: revision ? 'never' : typesMode(args),
    outputs: chooseOutputs(args.values('format')),
    wish: readWish(args),
    gate: gateOf(args),
    fixes: chooseFixes(args),
    revision,
    baseline: args.value('baseline'),
    stdin,
  };
}

export function typesMode(args: Args): TypesMode {
  return TYPES_MODES.find((one) => one === args.value('types')) ?? 'auto';
}

/** Whether earlier runs may help, and where what they found out is kept. */
export function cacheOf(args: Args): boolean | string {
  if (args.flag('no-cache')) return false;
  const folder = args.value('cache-folder');
  return folder === undefined ? true : resolve(folder);
}

function gateOf(args: Args): Gate {
  const failOn = FAIL_ON.find((one) => one === args.value('fail-on')) ?? 'error';
  return { failOn, allowed: numberOf(args, 'max-findings'), wantsAllParsed: args.flag('fail-on-unparsed') };
}

function numberOf(args: Args, name: string): number {
  const given = args.value(name) ?? '0';
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`--${name} must be a number, and ${JSON.stringify(given)} is none.`);
}

function stdinName(args: Args): string | undefined {
  const name = args.value('stdin-filename');
  if (!args.flag('stdin')) {
    if (name === undefined) return undefined;
    throw new UsageError('--stdin-filename names the text that --stdin reads: add --stdin.');
  }
  if (name === undefined) {
    throw new UsageError('Where would the text stand? --stdin-filename src/orders.ts names its place.');
  }
  const [operand] = args.operands;
  if (operand !== undefined) throw new UsageError(`--stdin checks one text: leave out ${operand}.`);
  const writes = ['fix', 'fix-suggestions'].find((one) => args.flag(one) || args.values(one).length > 0);
  if (writes) throw new UsageError(`--${writes} writes files, and a text from --stdin is none.`);
  return name;
}
