import type { Call, FileFacts } from './facts.ts';
import type { Fix, Span } from './finding.ts';
import { logCaught } from './log-call.ts';
import type { LoggerUse } from './loggers.ts';
import { functionsAround } from './regions.ts';
import type { FileView } from './views.ts';

/** `await` in front of the statement, where the function around can wait. */
export function awaitIt(file: FileView, call: Call): Fix[] {
  const expression = droppedExpression(file, call);
  if (!expression || !functionsAround(file.facts, call.region)[0]?.async) return [];
  const [start, end] = expression.at;
  return [
    {
      title: 'Wait for it with `await`',
      kind: 'suggestion',
      changes: [{ do: 'replace', span: [expression.from, end], text: `await ${file.text([start, end])}` }],
    },
  ];
}

/** `.catch(…)` behind the promise that writes the failure to the project's logger. */
export function catchIt(file: FileView, call: Call, what: string, logger: LoggerUse | undefined): Fix[] {
  const expression = droppedExpression(file, call);
  const logged = logger && logCaught(file, { error: 'err', what }, logger);
  if (!expression || !logged) return [];
  const [start, end] = expression.at;
  const text = `void ${file.text([start, end])}.catch((err) => ${logged.text.replace(/;$/, '')})`;
  return [
    {
      title: `Catch its failure and log it with \`${logged.target}\``,
      kind: 'suggestion',
      changes: [{ do: 'replace', span: [expression.from, end], text }, ...logged.changes],
    },
  ];
}

/** `rows.forEach(async …)` becomes a list of promises that is waited for. */
export function waitForAll(file: FileView, call: Call): Fix[] {
  const callee = file.facts.values[call.callee];
  const expression = droppedExpression(file, call);
  if (callee?.kind !== 'member' || !expression || !functionsAround(file.facts, call.region)[0]?.async)
    return [];
  const list = file.text([expression.at[0], callee.at[1] - callee.name.length]);
  // `rows?.forEach(…)` may give no list at all.
  if (call.optional || list.includes('?.')) return [];
  const rest = file.text([callee.at[1], expression.at[1]]);
  return [
    {
      title: 'Wait for all of them with `await Promise.all(….map(…))`',
      kind: 'suggestion',
      changes: [
        {
          do: 'replace',
          span: [expression.from, expression.at[1]],
          text: `await Promise.all(${list}map${rest})`,
        },
      ],
    },
  ];
}

/** The whole expression of the statement that drops the promise, and where the statement begins (at a `void`, too). */
function droppedExpression(file: FileView, call: Call): { at: Span; from: number } | undefined {
  const whole = outermost(file.facts, call);
  if (!whole?.statement || whole.statement.place === 'arrow body') return undefined;
  const from = whole.statement.at[0];
  return /^(void\s*)?$/.test(file.text([from, whole.at[0]])) ? { at: whole.at, from } : undefined;
}

/** The call that is the statement: all of `f().then(g)`. */
export function outermost({ calls }: FileFacts, call: Call): Call | undefined {
  if (call.statement) return call;
  return calls.find(
    (one) =>
      one.statement && one.at[0] === call.at[0] && one.at[1] >= call.at[1] && one.region === call.region,
  );
}
