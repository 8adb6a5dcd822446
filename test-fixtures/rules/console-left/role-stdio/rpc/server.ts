import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)).listen();
console.log('listening');
//@1-11 console-left[error,high]: `console.log` writes into the protocol that this server speaks on stdout
