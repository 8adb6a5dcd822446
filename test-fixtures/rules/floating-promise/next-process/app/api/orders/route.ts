import { announce } from '../../announce';

export async function POST(request: Request) {
  const order = await request.json();
  announce(order.id);
  //@3-10 floating-promise[warning,high]: nothing but the console of Next hears of it
  return Response.json({ id: order.id });
}
