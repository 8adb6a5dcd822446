import { consoleMethodOf } from '../../../rules/kit/console.ts';
import type { CallId } from '../../../rules/kit/facts.ts';
import type { FileView } from '../../../rules/kit/views.ts';
import type { Project } from '../link/project.ts';
import type { Places } from './why-places.ts';
import { useOf } from './why-uses.ts';
import type { CallView, InputView, Step } from './why-view.ts';

export function callView(project: Project, file: FileView, places: Places, id: CallId): CallView {
  const callee = project.callee(file, id);
  const made =
    callee?.kind === 'library' && callee.made ? places.call(callee.made.path, callee.made.call) : undefined;
  const logger = consoleMethod(file, id) && project.loggerAt(file, id)?.expression;
  return {
    at: places.call(file.path, id),
    calls: target(project, file, places, id),
    ...(made && { made }),
    result: useOf(file.facts, id, (value) => places.code(file.path, file.facts.values[value]?.at ?? [0, 0])),
    inputs: inputsOf(project, file, places, id),
    ...(logger && { logger }),
  };
}

function target(project: Project, file: FileView, places: Places, id: CallId): CallView['calls'] {
  const method = consoleMethod(file, id);
  if (method) return { kind: 'library', api: `console.${method}`, effect: 'log', fails: 'never' };
  const callee = project.callee(file, id);
  if (callee?.kind === 'function') {
    const { path, fn } = callee;
    const at = places.facts(path)?.functions[fn]?.at ?? [0, 0];
    return { kind: 'function', name: places.functionName(path, fn), at: places.at(path, at, '') };
  }
  if (callee) {
    const { effect, fails = 'exception', lazy } = callee.operation;
    const api = callee.api.replace(/\*$/, () => nameOfCall(file, id));
    return { kind: 'library', api, ...(effect && { effect }), fails, ...(lazy && { lazy }) };
  }
  const call = file.facts.calls[id];
  const way = call?.how === 'import' ? [] : project.lost(file.path, call?.callee ?? -1);
  return { kind: 'unknown', because: way.map(({ path, at, says }) => places.at(path, at, says)) };
}

/** Of a part of a library that is known as one of many. */
function nameOfCall({ facts }: FileView, id: CallId): string {
  const callee = facts.values[facts.calls[id]?.callee ?? -1];
  if (callee?.kind === 'member') return callee.name;
  return (callee?.kind === 'binding' && facts.bindings[callee.binding]?.imported) || '*';
}

function inputsOf(project: Project, file: FileView, places: Places, id: CallId): InputView[] {
  return (file.facts.calls[id]?.args ?? []).flatMap((arg, index) =>
    project.inputs(file, id, arg).map(({ part, field, source, checks, way }) => ({
      argument: index + 1,
      what: [part, ...field].join('.'),
      source: places.at(source.path, source.at, places.code(source.path, source.at)),
      checks: distinct(
        checks.map((one) => places.at(one.path, one.at, `${one.kind} \`${places.code(one.path, one.at)}\``)),
      ),
      way: way.map((one) => places.call(one.path, one.call)),
    })),
  );
}

/** A condition may speak of a value twice. */
function distinct(steps: readonly Step[]): Step[] {
  return [
    ...new Map(steps.map((one) => [`${one.path}:${one.line}:${one.column} ${one.text}`, one])).values(),
  ];
}

/** No table: what writes to the console is a question of the file alone. */
function consoleMethod({ facts }: FileView, id: CallId): string | undefined {
  const call = facts.calls[id];
  return call?.how === 'call' ? consoleMethodOf(facts, call.callee) : undefined;
}
