import { silenceInConfig } from './config/silence.ts';
import type { Finding } from './finding.ts';
import { type Handler, handlersIn, reachedFrom } from './handlers.ts';
import type { Host } from './host.ts';
import type { Assistance, Scope, Silencing } from './session-api.ts';
import { silenceFile, silenceLine } from './suppressions/silence.ts';
import type { Workspace } from './workspace.ts';

/** What a session does for whoever writes, over the files as they are now. */
export function assistance(
  workspace: Workspace,
  host: Host,
  check: (paths: readonly string[]) => { findings: Finding[] },
): Assistance {
  const read = (path: string) => workspace.overlay(path) ?? host.read(path);

  function silence(finding: Finding, where: Scope, reason: string): Silencing | undefined {
    if (where === 'project') return silenceInConfig(read, finding.rule, reason);
    const source = workspace.file(finding.path);
    if (!source) return undefined;
    const edit =
      where === 'line'
        ? silenceLine(source, finding, reason, host)
        : silenceFile(source, finding.rule, reason);
    return edit && { path: source.path, before: source.text, ...edit };
  }

  function handlers(path: string): Handler[] {
    const source = workspace.isOwn(path) ? workspace.file(path) : undefined;
    if (!source?.facts) return [];
    const { lines } = source;
    const found = handlersIn(workspace.project(), path, source.facts);
    return found.map((one) => ({ ...one, range: lines.range(one.span) }));
  }

  function readiness(path: string, start: number): Finding[] | undefined {
    const facts = workspace.file(path)?.facts;
    const reached = facts ? reachedFrom(workspace.project(), path, facts, start) : [];
    if (reached.length === 0) return undefined;
    const paths = [...new Set(reached.map((one) => one.path))];
    return check(paths).findings.filter((finding) =>
      reached.some((one) => {
        const at = workspace.file(one.path)?.facts?.functions[one.fn]?.at;
        return finding.path === one.path && at && at[0] <= finding.span[0] && finding.span[1] <= at[1];
      }),
    );
  }

  return { silence, handlers, readiness };
}
