import type { CallId, FileFacts, FunctionId, RegionId } from '../../../rules/kit/facts.ts';
import { regionsAround } from '../../../rules/kit/regions.ts';
import type { Rule } from '../../../rules/kit/rule.ts';
import type { Project } from '../link/project.ts';
import { type RunContext, viewOf } from './runner.ts';
import type { SourceFile } from './source-files.ts';
import { callView } from './why-calls.ts';
import { around, functionView } from './why-function.ts';
import { Places } from './why-places.ts';
import { ruleViews } from './why-rules.ts';
import type { LineView } from './why-view.ts';

/** A line, and a column of it where one call is meant. */
export interface Asked {
  line: number;
  column?: number | undefined;
}

/** Everything that the engine knows of a line; undefined where the file has no such line or could not be read. */
export function lineView(
  rules: readonly Rule[],
  source: SourceFile,
  asked: Asked,
  context: RunContext,
): LineView | undefined {
  const { path, facts, text } = source;
  const lines = text.split(/\r\n|[\r\n]/);
  const code = lines[asked.line - 1];
  if (!facts || code === undefined) return undefined;
  const { project } = context;
  const places = new Places(context.file);
  const view = viewOf(source, facts, project);
  const offset =
    source.lines.start(asked.line) + (asked.column ?? code.length - code.trimStart().length + 1) - 1;
  const calls = callsAt(places, path, facts, asked, offset);
  const region = facts.calls[calls[0] ?? -1]?.region ?? regionAt(facts, offset);
  const { role, because, way } = project.roleReason(path) ?? { role: view.role, because: '', way: [] };
  return {
    version: 1,
    path,
    line: asked.line,
    code: code.trim(),
    ...(source.problem && { problem: source.problem.message }),
    file: { role, because: whole(project, because, way), way },
    calls: calls.map((id) => callView(project, view, places, id)),
    around: around(places, path, facts, region),
    functions: functionsAt(source, facts, region, asked.line).map((fn) =>
      functionView(project, places, path, fn),
    ),
    rules: ruleViews(rules, source, asked.line, context),
  };
}

/** With what made the file that brings the role along have it. */
function whole(project: Project, because: string, [root]: readonly string[]): string {
  const reason = root === undefined ? undefined : project.roleReason(root)?.because;
  return reason ? `${because}, from ${root} (${reason})` : because;
}

/** The calls whose name stands on the line; with a column, the innermost one there. */
function callsAt(
  places: Places,
  path: string,
  facts: FileFacts,
  { line, column }: Asked,
  offset: number,
): CallId[] {
  const all = [...facts.calls.keys()];
  const named = all.filter((id) => places.call(path, id).line === line);
  // The first line of a chain that goes on below.
  const begun = (id: CallId) => places.at(path, facts.calls[id]?.at ?? [0, 0], '').line === line;
  const onLine = named.length > 0 ? named : all.filter(begun);
  if (column === undefined)
    return onLine.sort((a, b) => places.call(path, a).column - places.call(path, b).column);
  const size = (id: CallId) => (facts.calls[id]?.at[1] ?? 0) - (facts.calls[id]?.at[0] ?? 0);
  const [innermost] = onLine
    .filter((id) => holds(facts.calls[id]?.at ?? [0, 0], offset))
    .sort((a, b) => size(a) - size(b));
  return innermost === undefined ? onLine : [innermost];
}

/** The innermost region around an offset; children are written after their parents. */
function regionAt({ regions }: FileFacts, offset: number): RegionId {
  return Math.max(
    0,
    regions.findLastIndex(({ at }) => holds(at, offset)),
  );
}

function functionsAt({ lines }: SourceFile, facts: FileFacts, region: RegionId, line: number): FunctionId[] {
  const own = functionOf(facts, region);
  const begun = [...facts.functions.keys()].filter(
    (fn) => fn !== own && fn !== 0 && lines.position(facts.functions[fn]?.at[0] ?? 0).line === line,
  );
  return [own, ...begun];
}

function functionOf(facts: FileFacts, region: RegionId): FunctionId {
  for (const one of regionsAround(facts, region)) if (one.kind === 'function') return one.fn;
  return 0;
}

function holds([start, end]: readonly [number, number], offset: number): boolean {
  return start <= offset && offset < end;
}
