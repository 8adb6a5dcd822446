import * as z from 'zod';
import { chosenPrice } from '../kit/chosen-prices.ts';
import { isTakenAway, privilegeTaken } from '../kit/privileges.ts';
import { firstBy, inputName, sinkName, sinkPlace } from '../kit/reached.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import type { Reach } from '../kit/sinks.ts';
import { storedOwner } from '../kit/stored-owners.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'privilege-from-input',
  area: 'access',
  summary: 'a role, an owner or a price that the client chooses for itself',
  why: 'Whoever can send a request can put any field into it. Where the role, the admin flag or the balance of an account is taken from there and nobody asks who sends it, one request makes an administrator of anybody. The same holds for whose a record is, and for what an order costs.',
  severity: 'error',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!answersForTraffic(file.role)) return;
    const reaches = project.reaches(file).filter(({ flow }) => flow.source.path === file.path);
    reportRights(context, reaches);
    reportOwners(context, reaches);
    reportPrices(context, reaches);
  },
});

function reportRights({ file, project, report }: Context, reaches: readonly Reach[]): void {
  const found = reaches.flatMap((reach) => {
    const column = privilegeTaken(project, reach);
    return column === undefined ? [] : [{ reach, column }];
  });
  for (const { reach, column } of firstBy(found, (one) => `${one.reach.flow.source.at}:${one.column}`)) {
    const name = `\`${inputName(file, reach.flow)}\``;
    const gives = isTakenAway(reach)
      ? 'a client takes rights from whomever it names'
      : 'a client gives itself any right it likes';
    report({
      at: reach.flow.source.at,
      message: `${name} becomes the \`${column}\` that \`${sinkName(project, reach)}\` stores, and nobody asks who sends it: ${gives}; set it on the server, or ask first what the one who is signed in may change.`,
      related: [sinkPlace(project, reach, 'is stored here')],
    });
  }
}

function reportOwners({ file, project, report }: Context, reaches: readonly Reach[]): void {
  const found = reaches.flatMap((reach) => {
    const owner = storedOwner(project, reach);
    return owner ? [{ reach, owner }] : [];
  });
  for (const { reach, owner } of firstBy(found, (one) => `${one.reach.flow.source.at}:${one.owner.column}`)) {
    const { column, actor, sibling } = owner;
    const name = `\`${inputName(file, reach.flow)}\``;
    const known = actor
      ? `the handler knows who acts as \`${actor}\``
      : `\`${sibling}\` beside it does not leave that to the client`;
    report({
      at: reach.flow.source.at,
      severity: 'warning',
      message: `${name} becomes the \`${column}\` of what \`${sinkName(project, reach)}\` stores, although ${known}: anybody makes records in the name of others; take \`${column}\` from who is signed in.`,
      related: [sinkPlace(project, reach, 'is stored here')],
    });
  }
}

function reportPrices({ file, project, report }: Context, reaches: readonly Reach[]): void {
  const found = reaches.flatMap((reach) => {
    const price = chosenPrice(project, reach);
    return price ? [{ reach, price }] : [];
  });
  for (const { reach, price } of firstBy(found, (one) => `${one.reach.flow.source.at}:${one.price.column}`)) {
    const { column, known } = price;
    const name = `\`${inputName(file, reach.flow)}\``;
    const instead = known
      ? `take it from the \`${known}\` that is read beside it`
      : 'take it from what is sold, unless the client is meant to choose it';
    report({
      at: reach.flow.source.at,
      severity: known ? 'error' : 'info',
      message: `${name} becomes the \`${column}\` that \`${sinkName(project, reach)}\` is given: whoever buys sets the price; ${instead}.`,
      related: [sinkPlace(project, reach, 'is given here')],
    });
  }
}
