import oracledb from 'oracledb';
import { report, save } from './save.js';

const connection = await oracledb.getConnection();

// known: oracledb unguarded-async-handler bad
connection.execute('select 1 from dual', async (_error, _one) => {
//@42-46 unguarded-async-handler[error,high]: `connection.execute` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: oracledb unguarded-async-handler good
connection.execute('select 1 from dual', (_error, _one) => {
  save().catch(report);
});
