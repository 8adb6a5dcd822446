import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Lines } from '../lines.ts';
import { type Directive, type InvalidDirective, parseDirective } from './directive.ts';

/** One rule of one comment, with the place that it speaks of. */
export interface Silence {
  rule: string;
  directive: Directive;
  covers(at: Span): boolean;
  /** From where to where that is. */
  over: Span;
  /** Of a block: the comment that ends it. */
  end?: Directive;
  /** A finding stands where it speaks of. */
  used: boolean;
}

interface Terms {
  today(): string;
  requireReason: boolean;
}

/** What the comments of a file silence, and which of them had anything to silence. */
export class Silencing {
  readonly silences: readonly Silence[];
  readonly directives: readonly Directive[];
  readonly invalid: readonly InvalidDirective[];
  readonly #terms: Terms;

  constructor({ notes }: FileFacts, lines: Lines, terms: Terms) {
    const parsed = notes.flatMap((note) => parseDirective(note) ?? []);
    this.#terms = terms;
    this.invalid = parsed.filter((one) => 'message' in one);
    this.directives = parsed.filter((one) => 'kind' in one);
    this.silences = this.directives.flatMap((directive, index) =>
      directive.kind === 'enable' ? [] : silencesOf(directive, this.directives.slice(index + 1), lines),
    );
  }

  /** Why a finding is silenced; undefined where it is not. */
  reason(rule: string, at: Span): string | undefined {
    const here = this.silences.filter((one) => one.rule === rule && one.covers(at));
    for (const one of here) one.used = true;
    return here.find(({ directive }) => this.holds(directive))?.directive.reason;
  }

  holds(directive: Directive): boolean {
    return !this.lacksReason(directive) && !this.isExpired(directive);
  }

  lacksReason({ reason }: Directive): boolean {
    return this.#terms.requireReason && reason === '';
  }

  isExpired({ until }: Directive): boolean {
    return until !== undefined && until < this.#terms.today();
  }

  /** The first day on which another of them will have held for the last time. */
  get nextExpiry(): string | undefined {
    const ahead = this.directives.flatMap((one) => (one.until && !this.isExpired(one) ? [one.until] : []));
    return ahead.sort()[0];
  }
}

function silencesOf(directive: Directive, later: readonly Directive[], lines: Lines): Silence[] {
  const first = lines.position(directive.at[0]).line;
  const last = lines.position(directive.at[1]).line;
  return directive.rules.map(({ id: rule }) => {
    const end = directive.kind === 'disable' ? later.find((one) => ends(one, rule)) : undefined;
    const until = end?.at[0] ?? Number.POSITIVE_INFINITY;
    const over = overOf(directive, { first, last, until, lines });
    const covers = (at: Span): boolean => {
      const { line } = lines.position(at[0]);
      switch (directive.kind) {
        case 'disable-next-line':
          return line === last + 1;
        case 'disable-line':
          return first <= line && line <= last;
        case 'disable-file':
          return true;
        default:
          return directive.at[0] <= at[0] && at[0] < until;
      }
    };
    return { rule, directive, covers, over, used: false, ...(end && { end }) };
  });
}

function overOf({ kind, at }: Directive, { first, last, until, lines }: Extent): Span {
  switch (kind) {
    case 'disable-next-line':
      return [lines.start(last + 1), lines.start(last + 2)];
    case 'disable-line':
      return [lines.start(first), lines.start(last + 1)];
    case 'disable-file':
      return [0, Number.POSITIVE_INFINITY];
    default:
      return [at[0], until];
  }
}

interface Extent {
  first: number;
  last: number;
  until: number;
  lines: Lines;
}

/** Without a rule it ends them all. */
function ends({ kind, rules }: Directive, rule: string): boolean {
  return kind === 'enable' && (rules.length === 0 || rules.some(({ id }) => id === rule));
}
