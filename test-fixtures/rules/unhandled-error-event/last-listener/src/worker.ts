import { Pool } from 'pg';

// Another process: nothing of the server is loaded here.
const jobs = new Pool({ max: 2 });
//@18-21 unhandled-error-event[error,high]: Nobody listens for 'error' of `jobs`: when the server or the network drops an idle connection, the event is thrown and ends the process. Add `.on('error', …)` that logs it.

export const next = async () => (await jobs.query('select id from jobs limit 1')).rows;
