import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../random.ts';
import { Scene } from './scene.ts';

const RUNS = 100;
const SEED = 11;
/** After each so many runs the cache is compared. */
const CHECKED = 4;

/**
 * `npm run killed -- DIR`: a copy of a project is checked again and again with fixes, cache, baseline and reports on, and
 * each run is killed at another moment. Afterwards every file is as it was or as it has to become, and a run with what
 * the cache then holds says what a run without one says.
 */
export async function main(root: string, [folder]: readonly string[]): Promise<number> {
  if (folder === undefined) throw new Error('name the folder to copy: npm run killed -- DIR');
  const home = mkdtempSync(join(tmpdir(), 'readylint-killed-'));
  try {
    const copy = join(home, 'project');
    cpSync(folder, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|\.git)$/.test(path) });
    const scene = new Scene(copy, join(root, 'dist', 'readylint.js'));
    return await killAll(scene);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function killAll(scene: Scene): Promise<number> {
  const random = randomFrom(SEED);
  const whole = { cold: await timed(scene, true), warm: await timed(scene, false) };
  console.log(
    `${scene.files} files, ${scene.planted} to fix; a run takes ${whole.cold} ms, ${whole.warm} ms with a cache`,
  );
  const seen = { killed: 0, drafts: 0, half: 0, baselines: 0, reports: 0, caches: 0 };
  for (let run = 0; run < RUNS; run++) {
    const isCold = run % 2 === 0;
    scene.reset(isCold);
    const kind = isCold ? 'cold' : 'warm';
    const { isKilled, milliseconds } = await killAfter(scene, random() * whole[kind]);
    if (isKilled) seen.killed++;
    // The machine has got faster.
    else whole[kind] = milliseconds;
    const state = scene.judge();
    seen.drafts += state.drafts;
    seen.half += state.half.length;
    seen.baselines += state.baseline ? 0 : 1;
    seen.reports += state.report ? 0 : 1;
    // Every run reads what the killed ones before it left; the comparison costs as much as the run.
    if (run % CHECKED === 0) seen.caches += scene.cacheAgrees() ? 0 : 1;
    for (const path of state.half) console.log(`half-written in run ${run}: ${path}`);
  }
  console.log(
    `${RUNS} runs, ${seen.killed} killed before their end: ${seen.half} files neither old nor new, ${seen.baselines} broken baselines, ${seen.reports} broken reports, ${seen.caches} broken caches; ${seen.drafts} hidden drafts left behind, which a later run removes`,
  );
  return seen.half + seen.baselines + seen.reports + seen.caches === 0 ? 0 : 1;
}

async function timed(scene: Scene, isCold: boolean): Promise<number> {
  scene.reset(isCold);
  const { milliseconds } = await killAfter(scene, 600_000);
  return milliseconds;
}

/** Whether the run was still going on, and how long it went. */
async function killAfter(scene: Scene, limit: number): Promise<{ isKilled: boolean; milliseconds: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, scene.command, { cwd: scene.root, stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL'));
  });
  const stop = new AbortController();
  const killed = wait(limit, undefined, { signal: stop.signal })
    .then(() => child.kill('SIGKILL'))
    .catch(() => false);
  const isKilled = await ended;
  stop.abort();
  await killed;
  return { isKilled, milliseconds: Math.round(performance.now() - start) };
}
