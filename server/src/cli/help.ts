import { allOptions } from './args.ts';
import type { Command, Option } from './command.ts';
import { wrap } from './terminal/width.ts';

/** Of a terminal that nobody widened. */
const WIDEST = 98;

export function commandHelp(command: Command): string {
  return sections([
    `readylint ${command.name}: ${command.summary}`,
    section('Usage', [`readylint ${command.name} ${command.operands} [options]`]),
    wrap(command.about.replaceAll('\n', ' '), WIDEST).join('\n'),
    section('Options', table(Object.entries(allOptions(command)).map(optionRow))),
    section('Examples', table(command.examples.map(({ line, does }) => [line, does]))),
    section('Exit codes', table(Object.entries(command.exits))),
  ]);
}

export function overview(commands: readonly Command[]): string {
  return sections([
    'readylint tells whether a TypeScript service is ready for production.',
    section('Usage', ['readylint <command> [options]']),
    section('Commands', table(commands.map(({ name, summary }) => [name, summary]))),
    section(
      'Options',
      table([
        ['-h, --help', 'print this help; after a command: the help of that command'],
        ['-v, --version', 'print the version'],
      ]),
    ),
    section(
      'Try',
      table([
        ['readylint check', 'check the project in the current folder'],
        ['readylint check --help', 'all options of check'],
      ]),
    ),
  ]);
}

function optionRow([name, option]: [string, Option]): [string, string] {
  if (option.kind === 'flag') return [`${option.short ? `-${option.short}, ` : ''}--${name}`, option.help];
  const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
  const standard = option.default ? ` (default ${option.default})` : '';
  return [`--${name} ${option.placeholder}`, option.help + choices + standard];
}

function sections(parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: string[]): string {
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Two columns; the second may run over several lines. */
function table(rows: (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.flatMap(([left, right]) =>
    wrap(right.replaceAll('\n', ' '), WIDEST - width).map(
      (line, index) => (index === 0 ? left : '').padEnd(width) + line,
    ),
  );
}
