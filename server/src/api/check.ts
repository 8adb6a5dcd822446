import { name, version } from '../../../package.json';
import type { Host } from '../engine/host.ts';
import { askTypes, type TypesMode } from '../engine/oracle.ts';
import { type Report, toReport } from '../engine/report.ts';
import { createSession } from '../engine/session.ts';
import type { Inspection, Session } from '../engine/session-api.ts';
import { kindAt, realPath } from '../host/disk.ts';
import { selectNamed } from '../host/named-files.ts';
import { createNodeHost } from '../host/node.ts';
import { takeSteps } from '../host/turns.ts';

export interface CheckOptions {
  /** The project's root folder: readylint.json is looked for there, and paths in the report are relative to it. */
  root: string;
  /**
   * Files and folders to report on, absolute or relative to the root; without them, everything. The whole project is
   * read either way, so that findings know what happens across files.
   */
  paths?: readonly string[] | undefined;
  /** When a compiler is asked what type something is; `auto` without it, as on the command line. */
  types?: TypesMode | undefined;
  /** Whether to read and keep what runs find out, or the folder to keep it in; true without it. */
  cache?: boolean | string | undefined;
  /** Ends the check: the promise rejects with the signal's reason. Heard while files are read and types are asked. */
  signal?: AbortSignal | undefined;
}

/** Checks a project and gives the report that `readylint check --format json` prints. Nothing of it is executed. */
export async function check({
  root,
  paths,
  types = 'auto',
  cache = true,
  signal,
}: CheckOptions): Promise<Report> {
  signal?.throwIfAborted();
  if (kindAt(root) !== 'folder') throw new Error(`"root" must name a folder, and there is none at ${root}`);
  const host = await createNodeHost(realPath(root), { cache });
  const session = createSession(host, { once: true, types });
  try {
    return await reportOf(session, host, paths, signal);
  } finally {
    session.dispose();
  }
}

async function reportOf(
  session: Session & Inspection,
  { oracle }: Host,
  named: readonly string[] | undefined,
  signal: AbortSignal | undefined,
): Promise<Report> {
  await takeSteps(session.prepare(), () => undefined, signal);
  const stopAsking = () => oracle?.dispose();
  signal?.addEventListener('abort', stopAsking, { once: true });
  await askTypes(session, oracle).finally(() => signal?.removeEventListener('abort', stopAsking));
  signal?.throwIfAborted();
  const { root } = session;
  const around = { root, from: root, project: session.paths(), leftOut: session.leftOut };
  const selection = named && selectNamed(named, around, () => 'it lies outside the root');
  const result = session.check(selection?.paths);
  const problems = [...result.problems, ...(selection?.unchecked ?? [])];
  return toReport(root, { ...result, problems }, { name, version });
}
