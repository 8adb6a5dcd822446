import type { Origin } from '../../../rules/kit/origin.ts';
import type { Tracer } from './origins/tracer.ts';

/** Why an origin does not say what a call of it (or of its member) does. */
export function told(tracer: Tracer, origin: Origin, member?: string): string {
  const steps = member === undefined ? origin.steps : [...origin.steps, member];
  const what = chain(steps);
  const last = steps.at(-1) ?? '';
  if (member !== undefined && OF_THE_LANGUAGE.has(last))
    return `\`${last}\` is what lists and promises have: nothing is asked of it`;
  switch (origin.root) {
    case 'package':
      return ofPackage(tracer, origin.name, steps);
    case 'library':
      return `readylint knows ${origin.name}, but not what ${what} of it does`;
    case 'global':
      return `no table of readylint tells what the global \`${[origin.name, ...names(steps)].join('.')}\` does`;
    case 'parameter':
      return `\`${nameOf(tracer, origin)}\` is a parameter whose type tells nothing: what callers hand over is not followed`;
    case 'type':
      return `behind the type \`${tracer.facts(origin.path)?.types[origin.type]?.name ?? ''}\` of ${origin.path} stands an object that nothing names`;
    case 'signature':
      return `only its type is known (${origin.path}): which function it is nothing names`;
    case 'class': {
      const name = tracer.facts(origin.path)?.classes[origin.cls]?.name ?? 'the class';
      return `\`${name}\` of ${origin.path} tells nothing of ${what || 'that'}`;
    }
    case 'function': {
      const name = tracer.facts(origin.path)?.functions[origin.fn]?.name;
      return `what ${name ? `\`${name}\`` : 'a function'} of ${origin.path} gives back is not known`;
    }
    case 'object':
      return `an object of ${origin.path} has no ${what}`;
    case 'module':
      return `${origin.path} exports no ${what}`;
    case 'literal':
      return `it is a member of the plain value ${JSON.stringify(origin.value)}`;
    case 'array':
      return 'it is a member of a list';
  }
}

function ofPackage(tracer: Tracer, name: string, steps: readonly string[]): string {
  if (tracer.knowledge.ofPackage(name) === undefined) return `readylint knows nothing of the package ${name}`;
  return `readylint knows the package ${name}, but not what ${chain(steps)} of it does`;
}

/** `PrismaClient.user.findMany`: what was called or awaited on the way leaves no name. */
function chain(steps: readonly string[]): string {
  const all = names(steps);
  return all.length > 0 ? `\`${all.join('.')}\`` : '';
}

function names(steps: readonly string[]): string[] {
  return steps.filter((one) => !NO_NAME.has(one) && !one.startsWith('/'));
}

const OF_THE_LANGUAGE = new Set([
  'map',
  'forEach',
  'filter',
  'reduce',
  'flatMap',
  'then',
  'catch',
  'finally',
]);

const NO_NAME = new Set(['()', 'new', 'await', '[]', 'default']);

function nameOf(tracer: Tracer, { path, binding }: Extract<Origin, { root: 'parameter' }>): string {
  return tracer.facts(path)?.bindings[binding]?.name ?? '';
}
