import winston from 'winston';

const appLog = winston.createLogger({ transports: [new winston.transports.Console()] });

export default appLog;
