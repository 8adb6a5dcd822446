import type { RuleReport } from '../finding.ts';
import type { FileView, ProjectView } from '../views.ts';
import { causeFix } from './cause-fix.ts';
import { errorStatus } from './error-status.ts';
import type { Handler } from './handlers.ts';
import { isExpectedStatus, isWrongStatus, type Judged, nameOfMade, nameOfRisk, throwWord } from './judged.ts';
import { isCaughtAround, isToldBeside, type Replacement } from './replacements.ts';

/** Another error in the place of the caught one, that gives a wrong answer or loses what failed. */
export function judgeReplacement(judged: Judged, replacement: Replacement): RuleReport | undefined {
  const { file, project, handler, uses, risk } = judged;
  const { at, value } = replacement;
  // What is caught further out is answered there.
  const status = isCaughtAround(file.facts, handler) ? undefined : errorStatus(file, project, value);
  const what = nameOfRisk(file, risk);
  const made = nameOfMade(file, replacement);
  const isTold = isToldBeside(file.facts, uses, value);
  const keeps = keptBy(file, project, replacement);
  if (isWrongStatus(status, judged)) {
    const lost = isTold || keeps !== 'nothing' ? '' : ', and what really failed is logged nowhere';
    return {
      at: throwWord(file, at),
      message: `If \`${what}\` fails for any reason, an outage too, the answer is ${status} (\`${made}\`)${lost}. Answer ${status} for the failure it belongs to and rethrow the rest.`,
    };
  }
  if (keeps === 'error' || isTold || isExpectedStatus(status, judged)) return undefined;
  if (keeps === 'nothing') return lostReport(judged, replacement, what);
  // Words in an object are meant for who gets it.
  if (!replacement.call) return undefined;
  return {
    at: throwWord(file, at),
    severity: 'info',
    message: `\`${made}\` keeps the words of the caught error and loses its type, stack and cause: pass the error on as \`cause\`.`,
    fixes: causeFix(file, project, handler, replacement),
  };
}

function lostReport(
  { file, project, handler, risk }: Judged,
  replacement: Replacement,
  what: string,
): RuleReport {
  const made = nameOfMade(file, replacement);
  const shown = replacement.call
    ? `the log will show \`${made}\` and nothing of the reason. Pass the caught error on as \`cause\`, or log it first.`
    : `\`${made}\` is all that is passed on. Log the caught error first, or pass it on as it is.`;
  return {
    at: throwWord(file, replacement.at),
    confidence: risk.effect === undefined ? 'medium' : 'high',
    message: `What made \`${what}\` fail is dropped here: ${shown}`,
    fixes: causeFix(file, project, handler, replacement),
  };
}

/** The classes of libraries show their message in a log, and what comes behind it to nobody. */
function keptBy(file: FileView, project: ProjectView, { keeps, isAside, value }: Replacement) {
  const made = file.facts.values[value];
  const callee = made?.kind === 'call' ? project.callee(file, made.call) : undefined;
  return keeps === 'text' && isAside && callee?.kind === 'library' ? 'nothing' : keeps;
}

/** `new Error(error)`: the error becomes its own text. */
export function judgeStringified(
  file: FileView,
  project: ProjectView,
  handler: Handler,
  replacement: Replacement,
): RuleReport {
  const { at, call } = replacement;
  return {
    at: throwWord(file, at),
    message: `\`${file.text(call?.at ?? at)}\` makes a text of the caught error: its type, stack and cause are gone, and who handles it sees a plain \`${nameOfMade(file, replacement)}\`. Rethrow the error itself, or pass it on as \`cause\`.`,
    fixes: causeFix(file, project, handler, replacement),
  };
}
