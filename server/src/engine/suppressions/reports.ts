import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Change, RuleReport, Span } from '../../../../rules/kit/finding.ts';
import type { ConfigurableRule } from '../config/schema.ts';
import { nearest } from '../nearest.ts';
import type { Directive } from './directive.ts';
import { withoutComment, withoutRules } from './removal.ts';
import { EXPIRED, INVALID, SUPPRESSION_RULES, UNUSED, WITHOUT_REASON } from './rules.ts';
import type { Silence, Silencing } from './silencing.ts';

interface Judged {
  silencing: Silencing;
  text: string;
  facts: FileFacts;
  /** All there are, those on comments apart. */
  rules: readonly ConfigurableRule[];
  /** Those that ran here to their end: of the others nobody knows what they would have reported. */
  ran: ReadonlySet<string>;
  /** What they report there may change with what types tell, and types were not asked. */
  hangsOnTypes(at: Span): boolean;
}

/** What is to be said of the comments themselves, once every rule has reported. */
export function reportsOnComments(judged: Judged): [ConfigurableRule, RuleReport[]][] {
  const { silencing } = judged;
  if (silencing.directives.length === 0 && silencing.invalid.length === 0) return [];
  const speaking = silencing.directives.filter((one) => one.kind !== 'enable');
  // What silences nothing is to be removed: nothing else about it matters then.
  const needed = speaking.filter(
    (one) => one.rules.length > 0 && unusedOf(one, judged).length < one.rules.length,
  );
  return [
    [INVALID, [...silencing.invalid, ...speaking.flatMap((one) => invalidOf(one, judged))]],
    [WITHOUT_REASON, needed.filter((one) => silencing.lacksReason(one)).map(withoutReason)],
    [EXPIRED, needed.filter((one) => silencing.isExpired(one)).map((one) => expired(one, judged))],
    [
      UNUSED,
      [
        ...speaking.flatMap((one) => unused(one, judged)),
        ...silencing.directives.filter((one) => one.kind === 'enable').flatMap((one) => idle(one, judged)),
      ],
    ],
  ];
}

function invalidOf({ at, rules }: Directive, judged: Judged): RuleReport[] {
  if (rules.length === 0)
    return [
      { at, message: 'This comment names no rule and silences nothing: name the rules that it is about.' },
    ];
  const known = [...judged.rules, ...SUPPRESSION_RULES].map(({ id }) => id);
  return rules
    .filter(({ id }) => !known.includes(id))
    .map(({ id, at: place }) => {
      const near = nearest(id, known);
      const mend = near ? `did you mean \`${near}\`?` : '`readylint rules` lists those there are.';
      return {
        at: place,
        message: `There is no rule \`${id}\`, so nothing is silenced by that name: ${mend}`,
      };
    });
}

function withoutReason({ at, rules }: Directive): RuleReport {
  const message = `This comment does not say why ${listed(rules)} ${rules.length > 1 ? 'are' : 'is'} wrong here, and silences nothing: add \`-- \` and the reason, so that others can tell a decision from a slip.`;
  return { at, message };
}

function expired({ at, rules, until }: Directive, { text, facts }: Judged): RuleReport {
  const message = `This comment held until ${until}, and ${listed(rules)} counts here again: mend what it put off and remove it, or give it a new day.`;
  const changes = [withoutComment(at, text, facts)];
  return {
    at,
    message,
    fixes: [{ title: 'Remove the comment that has run out', kind: 'suggestion', changes }],
  };
}

/** Rules of the comment that reported nothing where it speaks of. */
function unusedOf(directive: Directive, { silencing, ran, hangsOnTypes }: Judged): Silence[] {
  return silencing.silences.filter(
    (one) => one.directive === directive && !one.used && ran.has(one.rule) && !hangsOnTypes(one.over),
  );
}

function unused(directive: Directive, judged: Judged): RuleReport[] {
  const all = unusedOf(directive, judged);
  const [first] = all;
  if (!first) return [];
  const names = all.map(({ rule }) => ({ id: rule }));
  const isWhole = names.length === directive.rules.length;
  const at = isWhole ? directive.at : directive.rules.find(({ id }) => id === first.rule)?.at;
  const what = isWhole ? 'this comment' : 'its name';
  return [
    {
      at: at ?? directive.at,
      message: `Nothing is found by ${listed(names)} here, and ${what} would hide the next real finding: remove it.`,
      fixes: [
        {
          title: isWhole
            ? 'Remove the comment that silences nothing'
            : `Take ${listed(names)} out of the comment`,
          kind: 'fix',
          changes: removal(directive, all, judged),
        },
      ],
    },
  ];
}

/** The end of a block goes with its beginning. */
function removal(directive: Directive, unusedHere: readonly Silence[], judged: Judged): Change[] {
  const { text, facts, silencing } = judged;
  const rules = unusedHere.map(({ rule }) => rule);
  const ends = new Set(unusedHere.flatMap(({ end }) => end ?? []));
  const changes = [...ends].flatMap((end) => {
    const ended = silencing.silences.filter((one) => one.end === end && !unusedHere.includes(one));
    const free = rules.filter((rule) => !ended.some((one) => one.rule === rule));
    if (end.rules.length === 0 && ended.length > 0) return [];
    return free.length > 0 ? [withoutRules(end, free, text, facts)] : [];
  });
  return [withoutRules(directive, rules, text, facts), ...changes];
}

/** The end of a block that nobody began. */
function idle(directive: Directive, { silencing, text, facts }: Judged): RuleReport[] {
  const ended = silencing.silences.filter(({ end }) => end === directive).map(({ rule }) => rule);
  const names = directive.rules.filter(({ id }) => !ended.includes(id));
  if (directive.rules.length === 0 ? ended.length > 0 : names.length === 0) return [];
  const what = names.length > 0 ? listed(names) : 'anything';
  const changes = [
    withoutRules(
      directive,
      names.map(({ id }) => id),
      text,
      facts,
    ),
  ];
  return [
    {
      at: directive.at,
      message: `No block above silences ${what}, so there is nothing to end here: remove it.`,
      fixes: [{ title: 'Remove the end of no block', kind: 'fix', changes }],
    },
  ];
}

function listed(rules: readonly { id: string }[]): string {
  return rules.map(({ id }) => `\`${id}\``).join(', ');
}
