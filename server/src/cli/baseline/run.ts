import { join, relative, resolve } from 'node:path';
import { type Baseline, baselineOf, compareWithBaseline, writeBaseline } from '../../engine/baseline.ts';
import { askTypes } from '../../engine/oracle.ts';
import { createSession } from '../../engine/session.ts';
import type { CheckResult } from '../../engine/session-api.ts';
import { writeWhole } from '../../host/disk.ts';
import { createNodeHost } from '../../host/node.ts';
import { expectShortRun } from '../../host/short-run.ts';
import { BASELINE } from '../baseline-name.ts';
import { demandSameTypes, findBaseline } from '../check/baseline.ts';
import { prepare } from '../check/prepare.ts';
import { typesMode } from '../check/request.ts';
import { chooseScope } from '../check/scope.ts';
import { SPOILING } from '../check/verdict.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say, warn } from '../output.ts';
import { neutral } from '../terminal/neutral.ts';
import { UsageError } from '../usage-error.ts';

export async function runBaseline(args: Args): Promise<ExitCode> {
  expectShortRun();
  const [operand, other] = args.operands;
  if (other !== undefined) throw new UsageError('`readylint baseline` takes one file: the baseline.');
  const { root } = chooseScope(args.value('root'), [], process.cwd());
  const path = operand === undefined ? join(root, BASELINE) : resolve(operand);
  // Whatever is wrong with it is told before anything is done.
  const kept = findBaseline(path, process.cwd());
  const result = await checkWhole(root, args);
  if (result.files.checked === 0) {
    warn(`nothing to check in ${root}.`);
    return EXIT.failure;
  }
  const spoilt = result.problems.find(({ kind }) => SPOILING.has(kind));
  if (spoilt) {
    warn(`${spoilt.path}: ${spoilt.message}. No baseline was written.`);
    return EXIT.failure;
  }
  const name = relative(process.cwd(), path) || path;
  if (!kept) return made(path, name, baselineOf(result));
  const acceptsNew = args.flag('accept-new');
  if (!acceptsNew) demandSameTypes(kept, result);
  const { fresh, fixed, rest } = compareWithBaseline(result, kept.baseline, name);
  const next = acceptsNew ? baselineOf(result) : rest;
  writeWhole(path, writeBaseline(next));
  say(`${neutral(name)}: ${told(next, fixed, acceptsNew ? fresh : 0)}\n`);
  if (acceptsNew || fresh === 0) return EXIT.clean;
  say(`${found(fresh)} not in it: fix them, or take them in with --accept-new.\n`);
  return EXIT.findings;
}

async function checkWhole(root: string, args: Args): Promise<CheckResult> {
  const host = await createNodeHost(root, { cache: !args.flag('no-cache'), once: true });
  const session = createSession(host, { once: true, types: typesMode(args) });
  try {
    await prepare(session);
    await askTypes(session, host.oracle);
    return session.check();
  } finally {
    session.dispose();
  }
}

function made(path: string, name: string, baseline: Baseline): ExitCode {
  writeWhole(path, writeBaseline(baseline));
  const count = baseline.findings.length;
  say(
    `${neutral(name)}: written with ${count} finding${count === 1 ? '' : 's'}. Commit it, and check with --baseline ${neutral(name)}.\n`,
  );
  return EXIT.clean;
}

function told({ findings }: Baseline, fixed: number, added: number): string {
  const parts = [
    ...(fixed > 0 ? [`${fixed} fixed and gone`] : []),
    ...(added > 0 ? [`${added} taken in`] : []),
    `${findings.length} left in it`,
  ];
  return parts.join(', ');
}

function found(count: number): string {
  return count === 1 ? '1 finding is' : `${count} findings are`;
}
