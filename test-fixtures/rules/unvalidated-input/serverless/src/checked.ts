import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { z } from 'zod';
import { prisma } from './db';

const Order = z.object({ article: z.string(), amount: z.number().int() });

// matrix: lambda zod good
export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = Order.parse(JSON.parse(event.body ?? '{}'));
  await prisma.order.create({ data: order });
  return { statusCode: 201 };
};

// matrix: lambda zod near-miss
export const show: APIGatewayProxyHandlerV2 = async (event) => {
  const order = await prisma.order.findUnique({ where: { id: event.pathParameters?.id } });
  return { statusCode: 200, body: JSON.stringify(order) };
};
