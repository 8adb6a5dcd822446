import express from 'express';
import { routes } from './routes.js';

// doc: bad
const app = express();
//@13-19 missing-error-handler[warning,medium]: No error middleware answers for this app: what a handler throws ends in an HTML page of Express, with the stack unless NODE_ENV is production, and is only printed to stderr; add `app.use((err, req, res, next) => …)` behind the routes.
app.use(express.json());
app.use('/orders', routes);
app.listen(3000);
// doc: end
