import { logger } from './logger.js';

interface Charge {
  id: string;
  amount: number;
}

const isDebug = process.env.DEBUG_PAYMENTS === 'true';

// doc: good
export async function chargeCard(charge: Charge): Promise<void> {
  if (isDebug) console.log('charging', charge);
  const response = await fetch('https://pay.example.com/charges', {
    method: 'POST',
    body: JSON.stringify(charge),
    signal: AbortSignal.timeout(5_000),
  });
  logger.info({ chargeId: charge.id, status: response.status }, 'charged');
}
// doc: end
