export interface Order {
  id: string;
  items: number;
}

export function placeOrder(order: Order): void {
  if (order.items === 0) throw new Error('An order needs an item.');
  console.log('order placed', order.id);
}
