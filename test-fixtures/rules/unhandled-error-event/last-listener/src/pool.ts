import { Pool } from 'pg';

export const pool = new Pool({ max: 10 });
//@25-28 unhandled-error-event[warning,high]: Nobody listens for 'error' of `pool`: when the server or the network drops an idle connection, the event is thrown, outside of every request, and nothing but the listener in `src/server.ts` hears of it. Add `.on('error', …)` that logs it.
