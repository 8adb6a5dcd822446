import type { Call, CallId } from '../facts.ts';
import type { RuleReport } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import { calledText } from './names.ts';

/** How a server is given another answer than the message of the error. */
type Unformatted = { what: string } & ({ option: string } | { method: string; api: string });

/** Servers that send the message of any error where nobody gives them another answer. */
export function defaultLeaks(
  file: FileView,
  project: ProjectView,
  servers: ReadonlyMap<string, Unformatted>,
): RuleReport[] {
  return project.libraryCalls(file).flatMap(({ id, call, callee }) => {
    const known = servers.get(callee.api);
    if (!known) return [];
    const isGiven =
      'option' in known ? hasOption(file, call, known.option) : isAnswered(file, project, id, known.api);
    if (isGiven) return [];
    const remedy = 'option' in known ? `Give it \`${known.option}\`` : `Call its \`${known.method}\``;
    return [
      {
        at: file.facts.values[call.callee]?.at ?? call.at,
        ...('method' in known && { confidence: 'medium' as const }),
        message: `\`${calledText(file, call)}\`: ${known.what} answers with the message of every error, in production too: SQL of a failed query, host names, paths. ${remedy} and let only errors that are meant to be read keep their text.`,
      },
    ];
  });
}

/** Options that cannot be seen may hold it. */
function hasOption(file: FileView, { args }: Call, name: string): boolean {
  const options = args[0] === undefined ? undefined : file.facts.values[args[0]];
  if (options && options.kind !== 'object') return true;
  const keys = options?.entries.map((one) => one.key) ?? [];
  return keys.includes(undefined) || keys.includes(name);
}

/** Somewhere errors get an answer; or it does not listen, so that another one is asked. */
function isAnswered(file: FileView, project: ProjectView, id: CallId, api: string): boolean {
  if (project.callsTo(api).length > 0) return true;
  const listens = project.callsOn({ path: file.path, call: id }).some(({ path, call }) => {
    const facts = project.facts(path);
    const callee = facts?.values[facts.calls[call]?.callee ?? -1];
    return callee?.kind === 'member' && callee.name === 'listen';
  });
  return !listens;
}
