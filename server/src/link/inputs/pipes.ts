import { derived } from '../../../../rules/kit/derived.ts';
import type { FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { FunctionRef, WitnessStep } from '../../../../rules/kit/flow.ts';
import type { InputWorld } from './world.ts';

/**
 * The standard pipe looks at classes alone, may take out what they do not know, and may make instances by the declared
 * types; any other knows what it does.
 */
export type Pipe = 'own' | 'stripping' | 'converting' | 'standard';

type Origins = Pick<InputWorld, 'facts' | 'origin'>;

/** What a pipe does that is handed over as a class or as an instance. */
export function pipeOf(world: Origins, path: string, id: ValueId): Pipe | undefined {
  const facts = world.facts(path);
  const value = facts?.values[id];
  const call = value?.kind === 'call' ? facts?.calls[value.call] : undefined;
  const origin = world.origin(path, call?.callee ?? id);
  const name = origin?.root === 'package' && origin.name.startsWith('@nestjs/') ? origin.steps.at(-1) : '';
  if (name === 'DefaultValuePipe') return undefined;
  if (name !== 'ValidationPipe') return 'own';
  if (!facts) return 'standard';
  if (strips(facts, call?.args[0])) return 'stripping';
  return converts(facts, call?.args[0]) ? 'converting' : 'standard';
}

/** `whitelist`, or options that are not written there. */
function strips({ values }: FileFacts, options: ValueId | undefined): boolean {
  const value = options === undefined ? undefined : values[options];
  if (value?.kind !== 'object') return value !== undefined;
  if (value.entries.some((one) => one.key === undefined)) return true;
  const whitelist = value.entries.find((one) => one.key === 'whitelist');
  const set = whitelist && values[whitelist.value];
  return whitelist !== undefined && !(set?.kind === 'literal' && set.value === false);
}

/** `transformOptions`, which hold `enableImplicitConversion` or nothing of interest. */
function converts({ values }: FileFacts, options: ValueId | undefined): boolean {
  const value = options === undefined ? undefined : values[options];
  return value?.kind === 'object' && value.entries.some((one) => one.key === 'transformOptions');
}

interface Service extends Origins {
  files: ReadonlyMap<string, FileFacts>;
  callsTo(api: string): readonly WitnessStep[];
}

/** What all routes of the service go through. Where nobody sees it made, some pipe is taken for granted. */
export function servicePipes(service: Service): readonly Pipe[] {
  const made = service.callsTo('nestjs-core#exports.NestFactory.create');
  if (made.length === 0) return ['stripping'];
  const used = service.callsTo('nestjs-core#App.useGlobalPipes').flatMap((one) => argumentsOf(service, one));
  const found = [...used, ...provided(service)].flatMap(
    ({ path, value }) => pipeOf(service, path, value) ?? [],
  );
  // It cannot see more of a type that is gone than the standard one.
  return found.map((one) => (one === 'own' ? 'stripping' : one));
}

interface At {
  path: string;
  value: ValueId;
}

function argumentsOf(service: Service, { path, call }: WitnessStep & FunctionRef): At[] {
  return (service.facts(path)?.calls[call]?.args ?? []).map((value) => ({ path, value }));
}

/** `{ provide: APP_PIPE, useClass: ValidationPipe }`. */
function provided(service: Service): At[] {
  return [...service.files].flatMap(([path, facts]) =>
    providers(facts).flatMap(({ token, uses }) => {
      const origin = service.origin(path, token);
      if (origin?.root !== 'package' || origin.steps.at(-1) !== 'APP_PIPE') return [];
      return uses.map((value) => ({ path, value }));
    }),
  );
}

/** Asked of every file after every edit, so that it hangs on the file alone. */
const providers = derived(({ values, bindings }) =>
  bindings.some((one) => one.kind === 'import' && one.imported === 'APP_PIPE')
    ? values.flatMap((one) => {
        const entries = one.kind === 'object' ? one.entries : [];
        const token = entries.find(({ key }) => key === 'provide')?.value;
        const uses = entries.filter(({ key }) => key?.startsWith('use')).map(({ value }) => value);
        return token === undefined ? [] : [{ token, uses }];
      })
    : [],
);
