import { nearest } from '../../engine/nearest.ts';
import { rulePages } from '../../engine/rule-pages.ts';
import type { Args } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say } from '../output.ts';
import { standardOutput } from '../terminal/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writePage } from './page.ts';
import { writeTable } from './table.ts';

export async function runRules(args: Args): Promise<ExitCode> {
  const [operand] = args.operands;
  if (operand !== undefined)
    throw new UsageError(
      `\`readylint rules\` takes no ${JSON.stringify(operand)}. Did you mean \`readylint explain ${operand}\`?`,
    );
  const pages = rulePages();
  say(isJson(args) ? json(pages) : writeTable(pages, standardOutput(args)));
  return EXIT.clean;
}

export async function runExplain(args: Args): Promise<ExitCode> {
  const [id, ...others] = args.operands;
  if (id === undefined || others.length > 0)
    throw new UsageError('`readylint explain` takes one rule. `readylint rules` lists them.');
  const pages = rulePages();
  const page = pages.find((one) => one.id === id);
  if (!page)
    throw new UsageError(
      noSuchRule(
        id,
        pages.map((one) => one.id),
      ),
    );
  say(isJson(args) ? json(page) : writePage(page, standardOutput(args)));
  return EXIT.clean;
}

function noSuchRule(id: string, ids: readonly string[]): string {
  const guess = nearest(id, ids);
  const hint = guess ? `Did you mean \`readylint explain ${guess}\`?` : '`readylint rules` lists all rules.';
  return `There is no rule ${JSON.stringify(id)}. ${hint}`;
}

function isJson(args: Args): boolean {
  return args.value('format') === 'json';
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
