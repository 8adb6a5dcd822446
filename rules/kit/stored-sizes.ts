import type { WitnessStep } from './flow.ts';
import { firstArgument, optionState } from './options.ts';
import { asksSize } from './presigned.ts';
import { functionAround } from './regions.ts';
import { inProduction } from './roles.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';

const PUTS = [
  'aws-s3#Other',
  'aws-s3#Client.putObject',
  'aws-s3#Client.upload',
  'aws-lib-storage#exports.Upload',
];
const NAME = /^(PutObjectCommand|putObject|upload|Upload)$/;

/** Whether all that the project puts into its storage is of a size that somebody looked at, or has signed. */
export function storesOnlyMeasured(project: ProjectView): boolean {
  const puts = PUTS.flatMap((api) => project.callsTo(api)).filter(
    (one) => inProduction(project.role(one.path)) && isPut(project, one),
  );
  return puts.length > 0 && puts.every((one) => isMeasured(project, one));
}

function isPut(project: ProjectView, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  return facts !== undefined && NAME.test(chainOf(facts, facts.calls[call]?.callee ?? -1)?.at(-1) ?? '');
}

function isMeasured(project: ProjectView, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  if (!facts) return false;
  const fn = functionAround(facts, facts.calls[call]?.region ?? 0);
  return (
    optionState(project, firstArgument(path, facts, call), ['ContentLength']) === 'set' ||
    (fn !== undefined && asksSize(facts, fn))
  );
}
