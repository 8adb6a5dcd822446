import { rules as ourRules } from '../../../rules/index.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { Rule } from '../../../rules/kit/rule.ts';
import type { Project } from '../link/project.ts';
import { assistance } from './assistance.ts';
import { type BlindSpot, blindSpots } from './blindspots.ts';
import { type ChooseFix, safeFix } from './chosen-fix.ts';
import type { ChosenRules } from './config/configuration.ts';
import { EarlierRun } from './earlier-run.ts';
import type { Finding, Problem, TextEdit } from './finding.ts';
import { applyEdits, toEdits } from './fixes.ts';
import type { Host } from './host.ts';
import type { TypeQuestions, TypesMode } from './oracle.ts';
import { type FileOutcome, type RunContext, runRules } from './runner.ts';
import type {
  Assistance,
  CheckResult,
  FixedFile,
  Inspection,
  Progress,
  RuleSetting,
  Session,
} from './session-api.ts';
import { SUPPRESSION_RULES } from './suppressions/rules.ts';
import { TypeBook } from './type-book.ts';
import { type Asked, lineView } from './why.ts';
import type { LineView } from './why-view.ts';
import { Workspace } from './workspace.ts';

/** More rounds than any file needs; what has not settled by then is left as it is. */
const MOST_ROUNDS = 10;

export interface SessionOptions {
  /** The project is looked at once: what an earlier run said of the very same is taken over unread. */
  once?: boolean;
  /** Texts will change: what hangs on what is noted, so that an edit takes back no more than it must. */
  expectsEdits?: boolean;
  types?: TypesMode;
  /** Stands around the work of each rule in each file, so that a shell can see what it costs. */
  around?: RunContext['around'];
  /** Others than ours; not together with a host that keeps what ours said. */
  rules?: readonly Rule[];
}

export function createSession(
  host: Host,
  { once = false, expectsEdits = !once, types = 'auto', around, rules = ourRules }: SessionOptions = {},
): Session & Inspection & Assistance {
  const book = new TypeBook(host, types);
  const workspace = new Workspace(host, [...rules, ...SUPPRESSION_RULES], {
    types: book.of,
    expectsEdits,
  });

  const earlier = new EarlierRun(host, workspace);

  function* prepare(): Generator<Progress, void> {
    const unread = workspace.paths().filter((path) => !workspace.isLoaded(path));
    const isKnown = once && earlier.find(book.circumstances(workspace.manifestFolders()));
    const unlinked = once ? [] : workspace.unlinked();
    const total = unread.length + unlinked.length;
    let done = 0;
    for (const path of unread) {
      if (!isKnown) workspace.file(path);
      yield { done: ++done, total, path };
    }
    // What is edited meanwhile is taken in with the next step.
    for (const path of unlinked) {
      workspace.project().prepare(path);
      yield { done: ++done, total, path };
    }
    workspace.forgetNear();
    // From now on a file comes alone, and is read again sooner than what was kept of all of them.
    if (!once) host.cache?.release();
  }

  /** Before the whole project is read: what the files and their imports alone can say. */
  function glance(paths: readonly string[]): CheckResult {
    const project = workspace.near(paths);
    return resultOf(paths, (path) => checkWith(path, project, false));
  }

  function checkFile(path: string): FileOutcome {
    return earlier.outcome(path) ?? checkWith(path, workspace.project(), true);
  }

  function checkWith(path: string, project: Project, whole: boolean, config = workspace.config): FileOutcome {
    const source = workspace.file(path);
    if (!source) return { findings: [], problems: [missing(path)] };
    return runRules(rules, source, { ...contextOf(project, whole), config });
  }

  function contextOf(project: Project, whole: boolean): RunContext {
    const file = (path: string) => workspace.file(path);
    const hangsOnTypes = (path: string, at: Span) =>
      project.hangsOnTypes(path, at, (one) => book.untold(project, one));
    return {
      project,
      config: workspace.config,
      file,
      today: () => host.today(),
      whole,
      hangsOnTypes,
      ...(around && { around }),
    };
  }

  function check(paths: readonly string[] = workspace.paths(), chosen?: ChosenRules): CheckResult {
    if (!chosen) return resultOf(paths, checkFile);
    const config = workspace.config.choosing(chosen);
    return resultOf(paths, (path) => checkWith(path, workspace.project(), true, config));
  }

  function resultOf(paths: readonly string[], checkOne: (path: string) => FileOutcome): CheckResult {
    const outcomes = paths.map((path) =>
      workspace.isOwn(path)
        ? checkOne(path)
        : { findings: [], problems: [ignored(path, workspace.leftOut(path))] },
    );
    // What types could still change is no outcome to keep.
    const isKept =
      checkOne === checkFile &&
      earlier.isWanted &&
      paths.length === workspace.paths().length &&
      book.open(workspace).files.length === 0;
    if (isKept) earlier.keep(paths, outcomes);
    const findings = outcomes.flatMap((one) => one.findings).sort(inOrder);
    const problems = [...workspace.problems, ...book.problems, ...outcomes.flatMap((one) => one.problems)];
    return {
      findings,
      problems,
      files: { checked: paths.length, skipped: workspace.skipped },
      types: book.used ? 'used' : 'not used',
    };
  }

  function why(path: string, asked: Asked): LineView | undefined {
    const source = workspace.isOwn(path) ? workspace.file(path) : undefined;
    return source && lineView(rules, source, asked, contextOf(workspace.project(), true));
  }

  function findBlindSpots(): BlindSpot[] {
    return earlier.also('blind spots', () => {
      const file = (path: string) => workspace.file(path);
      const problems = workspace.paths().flatMap((path) => file(path)?.problem ?? []);
      return blindSpots(workspace.project(), problems, file);
    });
  }

  function setText(path: string, text: string | undefined): void {
    earlier.forget();
    book.forget(path);
    workspace.setOverlay(path, text);
  }

  function edits(finding: Finding, index: number): TextEdit[] {
    const source = workspace.file(finding.path);
    const fix = finding.fixes[index];
    return source && fix ? toEdits(fix.changes, finding.path, source.text, host) : [];
  }

  function settings(path: string): RuleSetting[] {
    const settingOf = workspace.config.at(path);
    return [...rules, ...SUPPRESSION_RULES].map((rule) => {
      const { severity = rule.severity, options } = settingOf(rule);
      return { rule: rule.id, area: rule.area, severity, options };
    });
  }

  function fixAll(path: string, choose: ChooseFix = safeFix): FixedFile | undefined {
    const before = workspace.file(path)?.text;
    if (before === undefined || !workspace.isOwn(path)) return undefined;
    const opened = workspace.overlay(path);
    const typed = book.of(path);
    let after = before;
    let applied = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = chosenEdits(checkFile(path).findings, choose);
      if (next.length === 0) break;
      after = applyEdits(after, next.flat());
      applied += next.length;
      setText(path, after);
    }
    // Whether the result is taken is the caller's choice.
    setText(path, opened);
    book.restore(path, typed);
    return applied === 0 ? undefined : { path, before, after, applied };
  }

  /** The wanted fixes of a file that do not touch each other; the others come in the next round. */
  function chosenEdits(findings: readonly Finding[], choose: ChooseFix): TextEdit[][] {
    const chosen: TextEdit[][] = [];
    let free = 0;
    for (const finding of findings) {
      const index = finding.suppressed ? -1 : choose(finding);
      const next = index < 0 ? [] : edits(finding, index);
      const [first] = next;
      if (!first || first.span[0] < free) continue;
      chosen.push(next);
      free = next.at(-1)?.span[1] ?? free;
    }
    return chosen;
  }

  return {
    root: host.root,
    paths: () => workspace.paths(),
    open: setText,
    update: setText,
    close: (path) => setText(path, undefined),
    refresh: (paths) => {
      earlier.forget();
      for (const path of paths ?? []) book.forget(path);
      book.reopen();
      workspace.refresh(paths);
    },
    prepare,
    glance,
    check,
    openQuestions: () => (earlier.isKnown ? NO_QUESTIONS : book.open(workspace)),
    learn: (questions, answers) => {
      earlier.forget();
      return book.learn(questions, answers, workspace);
    },
    leftOut: (path) => workspace.leftOut(path),
    settings,
    configMistakes: () => workspace.problems.filter(({ kind }) => kind === 'config'),
    why,
    blindSpots: findBlindSpots,
    edits,
    ...assistance(workspace, host, check),
    fixAll,
    dispose: () => {
      host.cache?.save();
      host.oracle?.dispose();
    },
  };
}

const NO_QUESTIONS: TypeQuestions = { files: [], overlays: {} };

function inOrder(a: Finding, b: Finding): number {
  const byPath = a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  const byRule = a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
  return byPath || a.span[0] - b.span[0] || a.span[1] - b.span[1] || byRule;
}

function missing(path: string): Problem {
  return { path, kind: 'missing', message: 'there is no such file: it was deleted or renamed meanwhile' };
}

function ignored(path: string, reason = 'it is no TypeScript or JavaScript source'): Problem {
  return { path, kind: 'ignored', message: `the file is not checked: ${reason}` };
}
