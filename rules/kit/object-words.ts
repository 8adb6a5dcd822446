import { calledBy } from './failure-way.ts';
import type { Unseen } from './inputs.ts';
import type { ObjectHarm } from './object-input.ts';
import { inputName, sinkName } from './reached.ts';
import type { Reach } from './sinks.ts';
import type { FileView, ProjectView } from './views.ts';

interface Around {
  file: FileView;
  project: ProjectView;
}

/** What will happen, and why what stands there does not prevent it. */
export function objectMessage(around: Around, harm: ObjectHarm, reach: Reach): string {
  return messageOf(around, harm, reach) + whyUnseen(around, reach);
}

function messageOf(around: Around, harm: ObjectHarm, reach: Reach): string {
  const name = `\`${inputName(around.file, reach.flow)}\``;
  const sink = `\`${sinkName(around.project, reach)}\``;
  const { api, flow } = reach;
  if (harm === 'stored whole')
    return `${name} is stored by ${sink} as it was sent: a client sets every field of the record, also those that are not its own; parse it with a schema, or pick the fields.`;
  if (harm === 'stored raw')
    return `${name} was looked at by a schema, but ${sink} stores it as it was sent: fields that the schema does not know get through; store what the schema gives.`;
  if (harm === 'stored open')
    return `${name} is stored by ${sink} with all that its schema does not name: ${schemaText(around, reach)} lets other fields through, so that a client sets those that are not its own; let the schema drop them, or pick the fields.`;
  if (harm === 'stored field')
    return `${name} is stored by ${sink} and nothing looked at it: a value of another type ends in a database error, and one of any length is kept; parse it with a schema before.`;
  if (harm === 'whole filter')
    return `${name} is the filter of ${sink}: a client chooses which records are meant; parse it with a schema, or pick the fields.`;
  const isThere = flow.checks.some((one) => one.kind === 'presence');
  const instead = api.startsWith('prisma')
    ? `sent as an object it is taken for a filter${isThere ? '' : ', and left out it matches any record'}`
    : 'sent as `{ "$ne": null }` it matches other records';
  return `${name} reaches the filter of ${sink} unchecked: ${instead}; parse it with a schema before.`;
}

/** A schema stands there already. */
export function isOpenSchema({ flow }: Reach): boolean {
  return flow.checks.some((one) => one.kind === 'open' || one.keeps);
}

/** Who put decorators or a schema there believes that they look at it. */
function whyUnseen(around: Around, reach: Reach): string {
  const { unseen, checks } = reach.flow;
  if (unseen) return ` ${UNSEEN[unseen]}`;
  if (checks.some((one) => one.kind === 'open'))
    return ` ${schemaText(around, reach)} looks at nothing: say what it has to be.`;
  const early = checks.find((one) => one.kind === 'early');
  if (!early) return '';
  const facts = around.project.facts(early.path);
  const mounted = facts?.calls.find(({ at }) => at[0] === early.at[0] && at[1] === early.at[1]);
  const name = facts && mounted && calledBy(facts, mounted.callee);
  return ` ${name ? `\`${name}\`` : 'The check'} in \`${early.path}\` runs before the body is read, and sees none of it: mount it behind \`express.json()\`.`;
}

/** The schema as it is written, where it stands in this file and is short. */
function schemaText({ file }: Around, { flow }: Reach): string {
  const check = flow.checks.find((one) => one.kind === 'open' || one.keeps);
  const text = check?.path === file.path ? file.text(check.at).replace(/\s+/g, ' ') : '';
  return text !== '' && text.length <= 60 ? `\`${text}\`` : 'The schema that it goes through';
}

const UNSEEN: Readonly<Record<Unseen, string>> = {
  gateway:
    'The pipes of the service do not run in a gateway: it needs `@UsePipes(new ValidationPipe())` itself.',
  'no pipe': 'No `ValidationPipe` reads the decorators of its class.',
  erased:
    'Its type is gone when the program runs, so that `ValidationPipe` lets everything through: it needs a class.',
  untyped:
    '`@ValidateNested()` there looks at nothing inside: without `@Type(() => …)` nobody knows of which class it is.',
  undecorated: 'No decorator says what it has to be, so that `ValidationPipe` lets everything through.',
};
