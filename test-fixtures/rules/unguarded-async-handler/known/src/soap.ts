import soap from 'soap';
import { report, save } from './save.js';

// known: soap unguarded-async-handler bad
soap.createClient('https://example.com?wsdl', async (_error, _one) => {
//@47-51 unguarded-async-handler[error,high]: `soap.createClient` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: soap unguarded-async-handler good
soap.createClient('https://example.com?wsdl', (_error, _one) => {
  save().catch(report);
});
