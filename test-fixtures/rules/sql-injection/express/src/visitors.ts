import { ask } from './ask';

export const activeVisitors = (projectId: string) =>
  ask(`SELECT count(*) FROM visits WHERE project = '${projectId}'`);
//@7-66 sql-injection[error]: `params.projectId` becomes a part of the SQL that `pool.query` runs

/** Whoever calls it has found a shop by this name, and nobody names a shop like that. */
export const visitorsOf = (slug: string) => ask(`SELECT count(*) FROM visits WHERE shop = '${slug}'`);
