export const config = {
  port: Number(process.env.PORT ?? 3000),
  logLevel: process.env.LOG_LEVEL ?? 'info',
  databaseUrl: process.env.DATABASE_URL!,
  jwtSecret: process.env.JWT_SECRET || 'dev-secret',
  carrierUrl: process.env.CARRIER_URL ?? 'https://api.parcelhub.example/v2',
  carrierToken: process.env.CARRIER_TOKEN,
  staleAfterHours: parseInt(process.env.STALE_AFTER_HOURS || '48', 10),
};
