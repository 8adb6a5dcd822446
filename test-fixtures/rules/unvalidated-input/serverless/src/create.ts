import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { prisma } from './db';

// matrix: lambda zod bad
export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = JSON.parse(event.body ?? '{}');
//@28-37 unvalidated-input[warning]: `event.body` is stored by `prisma.order.create` as it was sent
  await prisma.order.create({ data: order });
  return { statusCode: 201 };
};
