import type { DataSource, ObjectLiteral, ObjectType, Repository } from 'typeorm';
import { Order, PaymentMethod } from './entities.js';

export interface Context {
  user: string | undefined;
}

export class Methods {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  getRepository<T extends ObjectLiteral>(_context: Context, entity: ObjectType<T>): Repository<T> {
    return this.#source.getRepository(entity);
  }

  all(context: Context): Promise<PaymentMethod[]> {
    return this.getRepository(context, PaymentMethod).find();
  }

  orders(context: Context): Promise<Order[]> {
    return this.getRepository(context, Order).find();
//@12-52 unbounded-read: `this.getRepository(context, Order).find` loads every matching row of the table
  }

  async order(context: Context, text: string): Promise<void> {
    const order = new Order();
    order.text = text;
    await this.getRepository(context, Order).save(order);
  }

  async rename(context: Context, id: string, name: string): Promise<void> {
    const method = await this.getRepository(context, PaymentMethod).findOneOrFail({ where: { id } });
    method.name = name;
    await this.getRepository(context, PaymentMethod).save(method);
  }
}
