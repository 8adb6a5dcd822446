import { posix } from 'node:path';
import type { Rule } from '../../rules/kit/rule.ts';
import type { EditedFile, Finding } from '../../server/src/engine/finding.ts';
import type { Host } from '../../server/src/engine/host.ts';
import { createSession } from '../../server/src/engine/session.ts';
import type { Session } from '../../server/src/engine/session-api.ts';
import { parsePortable } from '../../server/src/host/compiler/portable.ts';
import { sourceEditor } from '../../server/src/host/compiler/source-editor.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import type { Checked } from '../../test/fixtures/world.ts';

/** A project as it lies on disk. All that is tried out is held in memory. */
export interface Project extends Checked {
  /** Files that import this one, as far as the names in their imports tell. */
  importers(path: string): readonly string[];
  fileCount: number;
}

/** Reads only, and keeps nothing for later runs. */
export async function checkoutHost(folder: string): Promise<Host> {
  const host = await createNodeHost(folder, { cache: false });
  // Its compiler is a bundle beside the built command, which this script is not.
  const parsers = { ...host.parsers, portable: () => parsePortable };
  return { ...host, parsers, sourceEditor: () => sourceEditor };
}

export function openProject(host: Host, rules?: readonly Rule[]): Project {
  const session = withKnownEdits(createSession(host, rules && { rules }));
  // A file is read, and then linked.
  const paths = new Set([...session.prepare()].map(({ path }) => path));
  const texts = new Map([...paths].map((path) => [path, host.read(path) ?? '']));
  const { findings, problems } = session.check();
  const shown = findings.filter(({ suppressed }) => !suppressed);
  const telling = [...new Set(shown.map(({ path }) => path))];
  return {
    session,
    findings: shown,
    problems,
    files: Object.fromEntries(telling.map((path) => [path, texts.get(path) ?? ''])),
    fileCount: paths.size,
    importers: importersIn(texts),
  };
}

/** What a trial asks for again and again: the edits of a finding hold for the text that it was found in. */
function withKnownEdits(session: Session): Session {
  const known = new WeakMap<Finding, Map<number, EditedFile[]>>();
  const edits: Session['edits'] = (finding, index) => {
    const ofFinding = known.get(finding) ?? new Map<number, EditedFile[]>();
    known.set(finding, ofFinding);
    const found = ofFinding.get(index) ?? session.edits(finding, index);
    ofFinding.set(index, found);
    return found;
  };
  return { ...session, edits };
}

const SPECIFIER = /(?:from|import|require\()\s*\(?\s*(['"])(?<specifier>[^'"\n]+)\1/g;

/** By the last name of a specifier: too many rather than too few, and no matter how it is resolved. */
function importersIn(texts: ReadonlyMap<string, string>): Project['importers'] {
  const byName = new Map<string, Set<string>>();
  for (const [path, text] of texts) {
    for (const { groups: { specifier = '' } = {} } of text.matchAll(SPECIFIER)) {
      const name = nameOf(specifier);
      byName.set(name, (byName.get(name) ?? new Set()).add(path));
    }
  }
  return (path) => [...(byName.get(nameOf(path)) ?? [])].filter((one) => one !== path);
}

function nameOf(path: string): string {
  const name = posix.basename(path).replace(/\.[cm]?[jt]sx?$/, '');
  return name === 'index' ? posix.basename(posix.dirname(path)) : name;
}
