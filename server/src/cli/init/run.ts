import { join } from 'node:path';
import { baselineOf, writeBaseline } from '../../engine/baseline.ts';
import { CONFIG_FILES } from '../../engine/config/load.ts';
import type { Host } from '../../engine/host.ts';
import { askTypes } from '../../engine/oracle.ts';
import { createSession } from '../../engine/session.ts';
import type { CheckResult } from '../../engine/session-api.ts';
import { isShown } from '../../engine/shown.ts';
import { kindAt, writeWhole } from '../../host/disk.ts';
import { createNodeHost } from '../../host/node.ts';
import { BASELINE } from '../baseline-name.ts';
import { openBaseline } from '../check/baseline.ts';
import { prepare } from '../check/prepare.ts';
import { chooseScope } from '../check/scope.ts';
import type { Args } from '../command.ts';
import { CI_SERVICES } from '../commands/init.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { say, warn } from '../output.ts';
import { neutral } from '../terminal/neutral.ts';
import { UsageError } from '../usage-error.ts';
import { severities } from '../writers/summary.ts';
import { ask, canAsk } from './ask.ts';
import { ciFile } from './ci-files.ts';
import { configFile } from './config-file.ts';
import { type Look, look } from './look.ts';

export async function runInit(args: Args): Promise<ExitCode> {
  const [operand, other] = args.operands;
  if (other !== undefined) throw new UsageError('`readylint init` sets one folder up.');
  const { root } = chooseScope(operand, [], process.cwd());
  const host = await createNodeHost(root);
  const paths = createSession(host, { types: 'never' }).paths();
  if (paths.length === 0) {
    warn(`nothing to check in ${root}: is this the project’s folder?`);
    return EXIT.failure;
  }
  const seen = look(host, paths);
  say(`${paths.length} files to check, ${seen.manager.name}${seen.service ? `, ${seen.service}` : ''}\n`);
  writeConfig(host, args.value('preset') ?? 'recommended', seen);

  const result = await firstCheck(host);
  const baseline = await baselineName(args, result, root);
  if (baseline !== undefined) put(root, baseline, writeBaseline(baselineOf(result)));
  const options = baseline === undefined ? '' : checkOptions(baseline, root);
  await writeCi(args, seen, options);
  say(nextSteps(seen, result, options));
  return EXIT.clean;
}

function writeConfig(host: Host, preset: string, seen: Look): void {
  const there = CONFIG_FILES.find((path) => {
    const text = host.read(path);
    return text !== undefined && (path !== 'package.json' || /"readylint"\s*:\s*\{/.test(text));
  });
  if (there) say(`${there}: is there already, left as it is\n`);
  else put(host.root, 'readylint.json', configFile(preset, seen));
}

async function firstCheck(host: Host): Promise<CheckResult> {
  const session = createSession(host, { once: true });
  try {
    await prepare(session);
    await askTypes(session, host.oracle);
    const result = session.check();
    say(`first check: ${severities(result.findings.filter(isShown))}\n`);
    return result;
  } finally {
    session.dispose();
  }
}

/** Undefined where none is wanted; one that is there stays, and is used. */
async function baselineName(args: Args, result: CheckResult, root: string): Promise<string | undefined> {
  if (kindAt(join(root, BASELINE)) === 'file') return BASELINE;
  if (args.flag('baseline')) return BASELINE;
  const count = result.findings.filter(isShown).length;
  if (count === 0 || args.value('ci') !== undefined) return undefined;
  if (args.flag('yes')) return BASELINE;
  const question = `Write ${BASELINE}, so that checks tell only what is new? The ${count} findings stay in it until they are fixed.`;
  return canAsk() && (await ask(question)) ? BASELINE : undefined;
}

/** A baseline holds for checks that look in the same way, whatever is installed where they run. */
function checkOptions(baseline: string, root: string): string {
  const { types } = openBaseline(join(root, baseline), process.cwd()).baseline;
  return ` --baseline ${baseline}${types === 'used' ? '' : ' --types never'}`;
}

async function writeCi(args: Args, seen: Look, options: string): Promise<void> {
  const given = CI_SERVICES.find((one) => one === args.value('ci'));
  const service = given ?? seen.service;
  if (service === undefined || service === 'none') return;
  const file = ciFile(service, seen, options);
  const isWanted =
    given !== undefined ||
    args.flag('yes') ||
    (canAsk() && !args.flag('baseline') && (await ask(`Write ${file.path}, a job for ${service}?`)));
  if (!isWanted) return;
  put(seen.repository, file.path, file.text);
  if (file.after) say(`  ${file.after}\n`);
}

function put(folder: string, path: string, text: string): void {
  const place = join(folder, path);
  if (kindAt(place) !== undefined) {
    say(`${path}: is there already, left as it is\n`);
    return;
  }
  try {
    writeWhole(place, text);
  } catch (error) {
    throw new UsageError(
      `${path} could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  say(`${path}: written\n`);
}

function nextSteps({ manager, isInstalled }: Look, result: CheckResult, options: string): string {
  const count = result.findings.filter(isShown).length;
  const isFixable = result.findings.some(
    (one) => isShown(one) && one.fixes.some(({ kind }) => kind === 'fix'),
  );
  const steps = [
    ...(isInstalled ? [] : [[`${manager.add} readylint`, 'so that everybody runs the same version']]),
    [`readylint check${options}`, options === '' ? 'all findings' : 'what is not in the baseline'],
    ...(isFixable ? [['readylint check --fix --dry-run', 'what can be repaired safely']] : []),
    ...(count > 0 && options === ''
      ? [['readylint baseline', 'live with them for now, and see what is new']]
      : []),
    ...(count > 0 ? [['readylint explain RULE', 'what a rule is about']] : []),
  ];
  const width = Math.max(...steps.map(([command = '']) => command.length));
  const line = ([command = '', why = '']: string[]) => `  ${neutral(command).padEnd(width)}  ${why}\n`;
  return `\nNext:\n${steps.map(line).join('')}`;
}
