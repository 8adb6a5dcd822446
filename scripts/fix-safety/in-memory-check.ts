import type { Check, Checked, Files } from '../../test/fixtures/world.ts';
import type { Project } from './checkout-session.ts';

/** Files that import an edited one are checked with it, up to this many: a whole project would take too long. */
const MOST_NEAR = 8;

/**
 * Checks other texts of some files in the session of the project itself, which takes in an edit far sooner than it is
 * opened. Checks nest: a text stands until the check that brought it has ended.
 */
export function inMemoryCheck(project: Project): Check {
  const { session, importers } = project;
  let current: Checked = project;

  function switchTo(files: Files): string[] {
    const changed = Object.keys(files).filter((path) => files[path] !== current.files[path]);
    for (const path of changed) {
      const text = files[path] ?? '';
      if (text === project.files[path]) session.close(path);
      else session.update(path, text);
    }
    return changed;
  }

  return (files, use) => {
    const outer = current;
    const changed = switchTo(files);
    const near = changed.flatMap((path) => importers(path).slice(0, MOST_NEAR));
    const looked = new Set([...changed, ...near]);
    const now = session.check([...looked]);
    const elsewhere = <T extends { path: string }>(all: readonly T[]) =>
      all.filter(({ path }) => !looked.has(path));
    current = {
      files,
      session,
      findings: [...elsewhere(outer.findings), ...now.findings.filter(({ suppressed }) => !suppressed)],
      problems: [...elsewhere(outer.problems), ...now.problems],
    };
    try {
      return use(current);
    } finally {
      switchTo(outer.files);
      current = outer;
    }
  };
}
