import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);
console.log('listening');
//@1-11 console-left[error,high]: `console.log` writes into the protocol that this server speaks on stdout: the client gets a broken message and drops the connection; use `console.error`.
connection.console.log('by the protocol');
connection.listen();
