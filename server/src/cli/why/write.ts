import { addTo } from '../../../../rules/kit/lists.ts';
import type { CallView, FunctionView, InputView, LineView, RuleView, Step } from '../../engine/why-view.ts';
import { neutral } from '../terminal/neutral.ts';
import { type Terminal, USUAL_COLUMNS } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';

/** One answer: what it is about, what is said, and the steps that led there. */
interface Row {
  head: string;
  says: string;
  steps?: readonly string[];
}

/** A line for people: rules first, since that is what they doubt; below it, all that the rules were told. */
export function writeLine(view: LineView, terminal: Terminal): string {
  const { style } = terminal;
  const { path, calls, around, functions, file } = view;
  const place = style('bold', neutral(`${path}:${view.line}`));
  const title = [
    `${place}  ${neutral(view.code)}`,
    ...(view.problem ? [neutral(view.problem)] : []),
    '',
  ].join('\n');
  const regions = around.map((one) => ({ head: placeOf(one, path), says: one.text }));
  const callers = file.way.slice(1, -1).map((one) => `through ${one}`);
  return [
    title,
    section('Rules', [...grouped(view.rules), ...untouched(view.rules)], terminal),
    stacked(
      'Calls on this line',
      calls.map((one) => callRow(one, path)),
      terminal,
    ),
    section('Around it, from the inside out', regions, terminal),
    ...functions.map((one) => section(titleOf(one, path), functionRows(one, path), terminal)),
    section('The file', [{ head: file.role, says: file.because, steps: callers }], terminal),
  ]
    .filter((one) => one !== '')
    .join('\n');
}

/** Two columns. */
function section(title: string, rows: readonly Row[], { style, columns = USUAL_COLUMNS }: Terminal): string {
  if (rows.length === 0) return '';
  const width = Math.min(Math.max(...rows.map(({ head }) => head.length)), WIDEST);
  const indent = ' '.repeat(width + 4);
  const lines = rows.flatMap(({ head, says, steps = [] }) => {
    const [first = '', ...more] = wrap(neutral(says), Math.max(columns - width - 4, 40));
    return [
      `  ${neutral(head).padEnd(width)}  ${first}`.trimEnd(),
      ...more.map((line) => indent + line),
      ...steps.map((one) => style('dim', indent + neutral(one))),
    ];
  });
  return [style('bold', neutral(title)), ...lines, ''].join('\n');
}

/** What is longer pushes its own answer to the right, not that of the others. */
const WIDEST = 40;

/** One below the other, for heads that are code. */
function stacked(title: string, rows: readonly Row[], { style, columns = USUAL_COLUMNS }: Terminal): string {
  if (rows.length === 0) return '';
  const lines = rows.flatMap(({ head, says, steps = [] }) => [
    `  ${neutral(head)}`,
    ...wrap(neutral(says), Math.max(columns - 4, 40)).map((line) => `    ${line}`),
    ...steps.map((one) => style('dim', `    ${neutral(one)}`)),
  ]);
  return [style('bold', title), ...lines, ''].join('\n');
}

/** Few enough to be named. */
const FEW = 4;

function untouched(rules: readonly RuleView[]): Row[] {
  const ids = rules.filter((one) => one.decision === 'nothing').map(({ rule }) => rule);
  if (ids.length === 0) return [];
  const head =
    ids.length > FEW ? `${ids.length} ${ids.length < rules.length ? 'other ' : ''}rules` : ids.join(', ');
  return [{ head, says: `nothing here is what ${ids.length === 1 ? 'it looks' : 'they look'} for` }];
}

/** Rules that say the same are told together. */
function grouped(rules: readonly RuleView[]): Row[] {
  const byAnswer = new Map<string, string[]>();
  for (const rule of rules) {
    const says = decided(rule);
    if (says !== undefined) addTo(byAnswer, says, rule.rule);
  }
  return [...byAnswer].map(([says, ids]) => ({ head: ids.join(', '), says }));
}

function decided(rule: RuleView): string | undefined {
  switch (rule.decision) {
    case 'finding': {
      const hidden = rule.confidence === 'low' ? ', low confidence: in the JSON report only' : '';
      return `${rule.severity}${hidden}: ${rule.message}`;
    }
    case 'suppressed':
      return `silenced by a comment (${rule.reason}); otherwise: ${rule.message}`;
    case 'off':
      return rule.reason;
    case 'silent':
      return `silent: ${rule.reason}`;
    case 'nothing':
      return undefined;
  }
}

function callRow({ at, calls, made, result, inputs, logger }: CallView, home: string): Row {
  const says =
    calls.kind === 'function'
      ? `${calls.name}, ${placeOf(calls.at, home)}`
      : calls.kind === 'library'
        ? `${apiName(calls.api)}: ${libraryWords(calls)}`
        : 'what it calls is not known, so that rules which need to know stay silent';
  const lost =
    calls.kind === 'unknown' ? calls.because.map((one) => `${placeOf(one, home)}  ${one.text}`) : [];
  const steps = [
    ...lost,
    ...(made ? [`made by ${made.text} at ${placeOf(made, home)}`] : []),
    ...inputs.flatMap((one) => inputLines(one, home)),
    ...(logger ? [`the project’s logger is here \`${logger}\``] : []),
    `result: ${result}`,
  ];
  return { head: at.text, says, steps };
}

/** From where it comes in to here. */
function inputLines({ argument, what, source, checks, way }: InputView, home: string): string[] {
  const checked = checks.map((one) => `  checked by ${one.text} at ${placeOf(one, home)}`);
  return [
    `argument ${argument} holds input: ${what}, taken in by \`${source.text}\` at ${placeOf(source, home)}`,
    ...way.map((one) => `  → ${one.text}  ${placeOf(one, home)}`),
    ...(checked.length > 0 ? checked : ['  no check was seen on the way']),
  ];
}

/** `axios#exports.get` is `axios.get` to everybody else. */
function apiName(api: string): string {
  return api.replace(/#exports(\.default)?/, '');
}

const FAILS: Record<string, string> = {
  result: 'its failure is in what it gives',
  event: 'its failure is an event',
  callback: 'its failure goes to the callback',
  never: 'it does not fail',
};

function libraryWords({ effect, fails, lazy }: Extract<CallView['calls'], { kind: 'library' }>): string {
  const does = effect ? `${effect}` : 'leads on, no effect of its own';
  return [
    does,
    ...(lazy ? ['nothing happens before it is awaited'] : []),
    ...(FAILS[fails] ? [FAILS[fails]] : []),
  ].join('; ');
}

function titleOf({ name, at, isModule }: FunctionView, home: string): string {
  return isModule
    ? 'The top level of the file'
    : `The function ${name.replace(/^the function /, '')}, ${placeOf(at, home)}`;
}

/** More callers than these are told by their number. */
const MOST_CALLERS = 5;

function functionRows({ effects, situations, callers, isModule }: FunctionView, home: string): Row[] {
  const shown = callers.slice(0, MOST_CALLERS).map((one) => `${placeOf(one, home)}  ${one.text}`);
  const more = callers.length - shown.length;
  return [
    ...situations.map(({ situation, way }) => ({
      head: `runs in: ${situation}`,
      says: '',
      steps: waySteps(way, home, isModule),
    })),
    ...effects.map(({ effect, way }) => ({ head: `does: ${effect}`, says: '', steps: waySteps(way, home) })),
    ...(isModule
      ? []
      : [
          {
            head: 'called by',
            says: callers.length === 0 ? 'nobody that could be found' : '',
            steps: [...shown, ...(more > 0 ? [`and ${more} more`] : [])],
          },
        ]),
  ].map(firstStepBeside);
}

/** What has nothing else to say begins with its first step. */
function firstStepBeside({ head, says, steps = [] }: Row): Row {
  const [first = '', ...rest] = steps;
  return says === '' ? { head, says: first, steps: rest } : { head, says, steps };
}

function waySteps(way: readonly Step[], home: string, isModule = false): string[] {
  if (way.length === 0) return [isModule ? 'when the file is loaded' : 'by itself: it is an entry'];
  return way.map((one, index) => `${index > 0 ? '→ ' : ''}${one.text}  ${placeOf(one, home)}`);
}

function placeOf({ path, line, column }: Step, home: string): string {
  return path === home ? `${line}:${column}` : `${path}:${line}:${column}`;
}
