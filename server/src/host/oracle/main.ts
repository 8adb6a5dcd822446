import { Worker } from 'node:worker_threads';
import type { TypeQuestions } from '../../engine/oracle.ts';
import { Typist } from '../compiler/index.ts';
import { guardedFiles } from './guarded-files.ts';
import type { FromOracle } from './messages.ts';

/**
 * The oracle's process: batches come from its parent, one at a time. It hears of its parent's end only between batches,
 * so that a thread of its own watches over that.
 */
const [root = '.'] = process.argv.slice(2);
const typist = new Typist(guardedFiles(root));

process.on('disconnect', () => process.exit());
process.on('message', (questions: TypeQuestions) => send(answer(questions)));

function answer(questions: TypeQuestions): FromOracle {
  try {
    return { answers: typist.answer(questions) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function send(message: FromOracle): void {
  process.send?.(message);
}

const WATCH = `
const { workerData: parent } = require('node:worker_threads');
setInterval(() => {
  try { process.kill(parent, 0); } catch (error) { if (error.code === 'ESRCH') process.kill(process.pid, 'SIGKILL'); }
}, 1000);
`;
new Worker(WATCH, {
  eval: true,
  workerData: process.ppid,
  resourceLimits: { maxOldGenerationSizeMb: 8 },
}).unref();
