/** A finding as each shell shows it, in the same words: a line of text that two shells share or not. */
export interface Said {
  path: string;
  /** 1-based, as reports count. */
  start: readonly [line: number, column: number];
  end: readonly [line: number, column: number];
  rule: string;
  message: string;
  /** Titles of what changes the program, in their order; undefined where the shell does not tell before it is asked. */
  choices: readonly string[] | undefined;
  /** Whether there is a fix that is safe in bulk. */
  fixable: boolean | undefined;
  /** Undefined where the host has a severity for each rule only. */
  severity: string | undefined;
}

/** How the findings of one shell differ from those of the command: what one has and the other has not. */
export function differences(expected: readonly Said[], found: readonly Said[]): string[] {
  const [wanted, had] = [byKey(expected), byKey(found)];
  return [
    ...[...wanted].filter(([key]) => !had.has(key)).map(([key]) => `- ${key}`),
    ...[...had].filter(([key]) => !wanted.has(key)).map(([key]) => `+ ${key}`),
    ...[...wanted].flatMap(([key, one]) => otherwise(key, one, had.get(key))),
  ].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
}

/** Equals are told apart by their number. */
function byKey(all: readonly Said[]): Map<string, Said> {
  const map = new Map<string, Said>();
  for (const one of all) {
    const key = `${one.path}:${one.start.join(':')}-${one.end.join(':')} ${one.rule} ${one.message}`;
    let name = key;
    for (let number = 2; map.has(name); number++) name = `${key} (${number})`;
    map.set(name, one);
  }
  return map;
}

function otherwise(key: string, wanted: Said, had: Said | undefined): string[] {
  if (!had) return [];
  return (['choices', 'fixable', 'severity'] as const).flatMap((what) => {
    const [one, other] = [JSON.stringify(wanted[what]), JSON.stringify(had[what])];
    return one === undefined || other === undefined || one === other
      ? []
      : [`~ ${key}: ${what} ${one} became ${other}`];
  });
}
