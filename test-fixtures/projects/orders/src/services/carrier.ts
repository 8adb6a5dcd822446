import { config } from '../config.js';
import type { OrderRow } from '../db.js';
import { logger } from '../lib/logger.js';

export interface Parcel {
  trackingCode: string;
  labelUrl: string;
}

const rates = new Map<string, number>();

export async function bookParcel(order: OrderRow): Promise<Parcel> {
  const response = await fetch(`${config.carrierUrl}/parcels`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${config.carrierToken}`,
    },
    body: JSON.stringify({ reference: order.id, value: order.total_cents / 100 }),
  });
  if (!response.ok) {
    const body = await response.text();
    logger.error('carrier refused parcel', { orderId: order.id, status: response.status, body });
    throw new Error(`carrier answered ${response.status}`);
  }
  return (await response.json()) as Parcel;
}

export async function shippingRate(postcode: string): Promise<number> {
  const known = rates.get(postcode);
  if (known !== undefined) return known;

  try {
    const response = await fetch(`${config.carrierUrl}/rates?postcode=${postcode}`);
    const { cents } = (await response.json()) as { cents: number };
    rates.set(postcode, cents);
    return cents;
  } catch (e) {
    console.error('could not fetch rate', e);
    return 0;
  }
}

export async function trackingStatus(code: string): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const response = await fetch(`${config.carrierUrl}/parcels/${code}`);
      const parcel = (await response.json()) as { status: string };
      return parcel.status;
    } catch {
      // carrier is flaky, try again
    }
  }
  return 'unknown';
}
