import express from 'express';
import { pino } from 'pino';

const app = express();
const paths = ['*.secret', 'req.headers.authorization'];
const logger = pino({ redact: ['password', '*.token', ...paths], formatters: { level: (label) => ({ label }) } });

app.post('/login', (request, response) => {
  const { password, token, secret, otp } = request.body;
  logger.info({ password, user: { token, secret } }, 'signing in');
  logger.info({ otp }, 'signing in');
             // ^^^ sensitive-log[warning,high]: `otp` is a secret by its name
  logger.info(`signing in with ${password}`);
                             //  ^^^^^^^^ sensitive-log[warning,high]: `password` is a secret by its name
  response.sendStatus(204);
});
app.listen(3000);
