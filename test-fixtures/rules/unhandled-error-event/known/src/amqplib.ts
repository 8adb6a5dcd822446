import amqp from 'amqplib';

// known: amqplib unhandled-error-event bad
export async function bad() {
  const connection = await amqp.connect('amqp://localhost');
//@28-39 unhandled-error-event[error,high]: Nobody listens for 'error' of `connection`: when the broker closes the connection, the event is thrown and
  return await connection.createChannel();
}

// known: amqplib unhandled-error-event good
export async function good() {
  const connection = await amqp.connect('amqp://localhost');
  connection.on('error', console.error);
  return await connection.createChannel();
}
