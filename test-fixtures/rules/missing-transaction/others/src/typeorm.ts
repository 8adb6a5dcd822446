import type { DataSource, Repository } from 'typeorm';

declare function Transactional(): MethodDecorator;

interface Order {
  id: string;
}
interface Line {
  orderId: string;
}

export class Orders {
  constructor(
    private readonly orders: Repository<Order>,
    private readonly lines: Repository<Line>,
    private readonly source: DataSource,
  ) {}

  async add(total: number) {
    const order = await this.orders.save({ total });
    await this.lines.save({ orderId: order.id });
//@11-25 missing-transaction: When `this.lines.save` fails, what `this.orders.save` has just written stays without the part that belongs to 
  }

  @Transactional()
  async addDecorated(total: number) {
    const order = await this.orders.save({ total });
    await this.lines.save({ orderId: order.id });
  }

  async addAtOnce(total: number) {
    await this.source.transaction(async (manager) => {
      const order = await manager.getRepository('Order').save({ total });
      await manager.getRepository('Line').save({ orderId: order.id });
    });
  }
}
