import { checkAndAsk, checkKnown, checkTarget } from './targets.js';

export async function typed(url: string) {
  try {
    await checkTarget(url);
  } catch {
    return 0;
  }
  return 1;
}

export async function asked(url: string) {
  try {
    await checkAndAsk(url);
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `checkAndAsk` fails, nobody learns of it
    return 0;
  }
  return 1;
}

export async function known(url: string) {
  try {
    await checkKnown(url);
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `checkKnown` fails, nobody learns of it
    return 0;
  }
  return 1;
}
