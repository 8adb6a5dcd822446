import type { Workspace } from '../workspace.ts';

/** All that rules can ask of the links, as text by file. */
export function everyAnswer(workspace: Workspace, paths = workspace.paths()): Record<string, string[]> {
  const project = workspace.project();
  const answers: Record<string, string[]> = {};
  for (const path of paths) {
    const source = workspace.file(path);
    const facts = source?.facts;
    if (!source || !facts) continue;
    const file = { path, facts, role: project.role(path), text: () => '' };
    const of = (what: unknown) => JSON.stringify(what);
    answers[path] = [
      of([file.role, project.belongsToLogger(file), project.stripsConsole(file)]),
      of(project.reaches(file)),
      ...facts.calls.map((call, id) => of([project.callee(file, id), project.origin(file, call.callee)])),
      ...facts.calls.map((_, id) =>
        of([project.lostCallbacks(file, id), project.callsOn({ path, call: id })]),
      ),
      ...facts.functions.map((_, fn) =>
        of([project.effects(path, fn), project.situations(path, fn), project.callers(path, fn)]),
      ),
      ...facts.functions.map((_, fn) =>
        of([
          project.failing({ path, fn }, 'throws'),
          project.failing({ path, fn }, 'rejects'),
          project.receivers({ path, fn }),
          project.registrations({ path, fn }),
        ]),
      ),
    ];
  }
  return answers;
}
