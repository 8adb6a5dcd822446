import * as z from 'zod';
import type { Call, CallId, FunctionId } from '../kit/facts.ts';
import { placeOf, quotedCall } from '../kit/failure-way.ts';
import { failsByFlag } from '../kit/flag-results.ts';
import type { WitnessStep } from '../kit/flow.ts';
import { processEnd } from '../kit/last-listener.ts';
import { regionsAround } from '../kit/regions.ts';
import { failsInResult, isService, readInsteadOfError } from '../kit/result-errors.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { harmOfRejection, isInComponent, isStart } from '../kit/unattended.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'unhandled-call',
  area: 'resilience',
  summary: 'a call to another service whose failure nobody handles',
  why: 'A service that sends mail, takes payments, stores files or answers over the network fails from time to time. Where the failure ends as an unhandled rejection, Node ends the process; where the client returns the failure and nobody reads it, a mail that was refused counts as sent. Either way nobody can react, and often nobody knows.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { facts, role } = context.file;
    if (!harmOfRejection(role)) return;
    facts.calls.forEach((call, id) => {
      if (!context.project.callee(context.file, id)) return;
      if (isStart(facts, call) || isInComponent(facts, call.region)) return;
      reportResult(context, id, call);
      reportRejection(context, id, call);
    });
  },
});

/** The failure is part of the result, and the result is not asked for it. */
function reportResult(context: Context, id: CallId, call: Call): void {
  const { file, project } = context;
  const callee = project.callee(file, id);
  const name = () => quotedCall(file.facts, call.callee);
  const at = file.facts.values[call.callee]?.at ?? call.at;
  if (failsInResult(callee) && isService(callee.operation.effect)) {
    if (!readInsteadOfError(file, project, id)) {
      context.note?.(at, 'its error is read, or the whole result goes somewhere else');
      return;
    }
    context.report({
      at,
      message: `${name()} does not reject when it fails: its result tells of the failure, and nobody reads that here, so that what was refused counts as done. Read the error of the result, and throw or handle it.`,
    });
    return;
  }
  const flag = callee?.kind === 'function' && call.statement ? failsByFlag(project, callee) : undefined;
  if (!flag || project.resultUse(file, id)?.keys.length !== 0) return;
  context.report({
    at,
    severity: 'warning',
    message: `${name()} does not reject when it fails: it returns \`{ ${flag.name}: false }\`, which nobody reads here, so that the code goes on as if it had worked. Look at \`${flag.name}\` of the result.`,
    related: flag.way.slice(-1).flatMap((step) => placeOf(project, step, 'this is what can fail')),
  });
}

/** It is awaited, but what waits for it is run by something that receives no rejection. */
function reportRejection(context: Context, id: CallId, call: Call): void {
  const { file, project } = context;
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library' || !isService(callee.operation.effect)) return;
  const fate = project.fate(file, id);
  if ((fate !== 'awaited' && fate !== 'returned') || !project.mayReject(file, id)) return;
  const lost = project
    .receivers({ path: file.path, fn: functionOf(context, call) })
    .find((one) => one.receiver === 'nobody');
  const way = [...(lost?.way ?? []), { path: file.path, fn: 0, call: id }];
  if (!lost || way.some((step) => isTried(context, step))) {
    context.note?.(call.at, 'whoever runs it receives its failure, or a `try` on the way does');
    return;
  }
  const end = processEnd(project, file, 'unhandledRejection');
  context.report({
    at: file.facts.values[call.callee]?.at ?? call.at,
    ...(end.goesOn && { severity: 'warning' }),
    message: `Nobody handles a failure of ${quotedCall(file.facts, call.callee)}: no \`try\` stands around it on the way up, and what runs it does not wait; when it fails, nobody receives it, and ${end.words}. Catch it here, or where the way begins.`,
    related: [
      ...lost.way.flatMap((step, index) =>
        placeOf(project, step, index === 0 ? 'nobody waits for what starts here' : 'which goes on here'),
      ),
      ...end.places,
    ],
  });
}

/** A catch that throws again has at least seen it; what becomes of that is told where nobody waits. */
function isTried({ project }: Context, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  const region = facts?.calls[call]?.region;
  for (const one of facts && region !== undefined ? regionsAround(facts, region) : []) {
    if (one.kind === 'function') return false;
    if (one.kind === 'try' && one.handler !== undefined) return true;
  }
  return false;
}

function functionOf({ file }: Context, { region }: Call): FunctionId {
  for (const one of regionsAround(file.facts, region)) if (one.kind === 'function') return one.fn;
  return 0;
}
