import { Controller, Get } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Customer, Line, Order } from './entities.ts';

@Controller('orders')
export class OrdersController {
  constructor(
    @InjectRepository(Order) private readonly orders: Repository<Order>,
    @InjectRepository(Customer) private readonly customers: Repository<Customer>,
    @InjectRepository(Line) private readonly lines: Repository<Line>,
  ) {}

  @Get('names')
  async names() {
    const orders = await this.orders.find({ take: 50 });
    const names: string[] = [];
    for (const order of orders) {
      const customer = await this.customers.findOne({ where: { id: order.customerId } });
//@30-88 n-plus-one: `this.customers.findOne` asks the database once for each element of `orders`
      if (customer) names.push(customer.name);
    }
    return names;
  }

  @Get('shipped')
  async shipped() {
    const orders = await this.orders.find({ where: { id: In([1, 2, 3]) }, relations: ['customer'] });
    const names: string[] = [];
    for (const order of orders) {
      const shipTo = await this.customers.findOneBy({ id: order.shipToId });
//@28-75 n-plus-one: `this.customers.findOneBy` asks the database once for each element of `orders`
      names.push(`${order.customer.name} to ${shipTo?.name}`);
    }
    return names;
  }

  @Get('lines')
  async skus() {
    const orders = await this.orders.find({ take: 50 });
    return Promise.all(
      orders.map(async (order) => {
        const lines = await this.lines.find({ where: { order: { id: order.id } } });
//@29-83 n-plus-one: `this.lines.find` asks the database once for each element of `orders`
        return { id: order.id, skus: lines.map((one) => one.sku) };
      }),
    );
  }

  // Another column than the relation's.
  @Get('other')
  async other() {
    const orders = await this.orders.find({ take: 50 });
    const names: unknown[] = [];
    for (const order of orders) names.push((await this.customers.findOneBy({ id: order.id }))?.name);
//@51-92 n-plus-one: `this.customers.findOneBy` asks the database once for each element of `orders`
    return names;
  }

  // The order itself goes out.
  @Get('whole')
  async whole() {
    const orders = await this.orders.find({ take: 50 });
    const listed: unknown[] = [];
    for (const order of orders) {
      const customer = await this.customers.findOneBy({ id: order.customerId });
//@30-79 n-plus-one: `this.customers.findOneBy` asks the database once for each element of `orders`
      listed.push([order, customer?.name]);
    }
    return listed;
  }
}
