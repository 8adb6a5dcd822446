import { answerSpan, grouped, withParentheses } from '../batches/answers.ts';
import { settled } from '../batches/settled.ts';
import { isWrittenMeanwhile } from '../batches/written.ts';
import type { Change, Fix } from '../finding.ts';
import type { Iteration } from '../iteration.ts';
import type { Query } from '../queries.ts';
import { withoutUnused } from '../unused-imports.ts';
import type { FileView, ProjectView } from '../views.ts';
import { drizzleRelation } from './drizzle.ts';
import { mikroRelation } from './mikro-orm.ts';
import { mongooseRelation } from './mongoose.ts';
import { prismaRelation } from './prisma.ts';
import type { LoadedRelation } from './relation.ts';
import { type RowSource, rowSource } from './row-source.ts';
import { sequelizeRelation } from './sequelize.ts';
import { typeormRelation } from './typeorm.ts';

type Find = (
  project: ProjectView,
  file: FileView,
  source: RowSource,
  asked: Query,
) => LoadedRelation | undefined;

const FORMS: Readonly<Record<string, Find>> = {
  drizzle: drizzleRelation,
  'mikro-orm': mikroRelation,
  mongoose: mongooseRelation,
  prisma: prismaRelation,
  sequelize: sequelizeRelation,
  typeorm: typeormRelation,
};

/** The query for the rows brings along what each turn asks for, where a declared relation leads from one to the other. */
export function relationFix(project: ProjectView, file: FileView, iteration: Iteration, asked: Query): Fix[] {
  const find = FORMS[asked.callee.library];
  const source = find && rowSource(project, file, iteration);
  if (!find || source?.query.callee.library !== asked.callee.library) return [];
  const isFunction = file.facts.regions[iteration.region]?.kind === 'function';
  const span = answerSpan(file, asked.chain.calls.at(-1)?.id, isFunction);
  const found = span && find(project, file, source, asked);
  if (!found || !source.mayHold(found.name) || isWrittenMeanwhile(project, file, source.span, asked))
    return [];
  const whole = withParentheses(file, span);
  const changes: Change[] = [
    ...found.changes,
    { do: 'replace', span: whole, text: grouped(file, whole, found.value) },
    ...settled(file, iteration, whole),
  ];
  return [{ title: found.title, kind: 'suggestion', changes: withoutUnused(file, changes) }];
}
