import type { Rewritten } from './batched-source.ts';

export interface RelationLayer extends Rewritten {
  /** How many are left of two lists and what belongs to each of their rows. */
  queries: number;
  /** Takes the database's word that a row is there. */
  trusts?: true;
}

const load = (by: string) =>
  ['customer', 'lines'].map((name) => `Load \`${name}\` with the rows by \`${by}\``);

/** How people ask along a relation, one row after the other, where the library can bring it along. */
export const RELATIONS: readonly RelationLayer[] = [
  {
    name: 'drizzle-orm',
    titles: load('with'),
    queries: 2,
    source: `import { and, desc, eq, gt, relations } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';

const customers = pgTable('customers', { id: integer().primaryKey(), name: text().notNull() });
const orders = pgTable('orders', { id: integer().primaryKey(), customerId: integer('customer_id').notNull() });
const lines = pgTable('lines', { id: integer().primaryKey(), orderId: integer('order_id').notNull(), sku: text().notNull(), count: integer().notNull() });
const orderRelations = relations(orders, ({ one, many }) => ({
  customer: one(customers, { fields: [orders.customerId], references: [customers.id] }),
  lines: many(lines),
}));
const lineRelations = relations(lines, ({ one }) => ({
  order: one(orders, { fields: [lines.orderId], references: [orders.id] }),
}));

export async function run(connectionString: string) {
  const pool = new Pool({ connectionString, max: 1 });
  const db = drizzle(pool, { schema: { customers, orders, lines, orderRelations, lineRelations } });
  const found: unknown[] = [];
  const named = await db.query.orders.findMany({ orderBy: orders.id });
  for (const order of named) {
    const customer = await db.query.customers.findFirst({ where: eq(customers.id, order.customerId) });
    found.push([order.id, customer?.name]);
  }
  const filled = await db.query.orders.findMany({ orderBy: orders.id });
  for (const order of filled) {
    const own = await db.query.lines.findMany({
      where: and(eq(lines.orderId, order.id), gt(lines.count, 1)),
      orderBy: desc(lines.id),
    });
    found.push(own.map((line) => line.sku));
  }
  await pool.end();
  return found;
}`,
  },
  {
    name: 'typeorm',
    titles: load('relations'),
    queries: 2,
    source: `import 'reflect-metadata';
import { Column, DataSource, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

@Entity('customers')
class Customer {
  @PrimaryColumn({ type: 'int' }) id!: number;
  @Column({ type: 'text' }) name!: string;
}

@Entity('orders')
class Order {
  @PrimaryColumn({ type: 'int' }) id!: number;
  @Column({ type: 'int', name: 'customer_id' }) customerId!: number;
  @ManyToOne(() => Customer) @JoinColumn({ name: 'customer_id' }) customer!: Customer | null;
  @OneToMany(() => Line, (line) => line.order) lines!: Line[];
}

@Entity('lines')
class Line {
  @PrimaryColumn({ type: 'int' }) id!: number;
  @Column({ type: 'text' }) sku!: string;
  @ManyToOne(() => Order, (order: Order) => order.lines) @JoinColumn({ name: 'order_id' }) order!: { id: number };
}

export async function run(url: string) {
  const source = new DataSource({ type: 'postgres', url, entities: [Customer, Order, Line], poolSize: 1 });
  await source.initialize();
  const orders = source.getRepository(Order);
  const found: unknown[] = [];
  const named = await orders.find({ order: { id: 'ASC' } });
  for (const order of named) {
    const customer = await source.getRepository(Customer).findOneBy({ id: order.customerId });
    found.push([order.id, customer?.name]);
  }
  const filled = await orders.find({ order: { id: 'ASC' } });
  for (const order of filled) {
    const lines = await source.getRepository(Line).find({ where: { order: { id: order.id } } });
    found.push(lines.map((line) => line.sku).sort());
  }
  await source.destroy();
  return found;
}`,
  },
  {
    name: '@mikro-orm/postgresql',
    titles: load('populate'),
    queries: 2,
    trusts: true,
    source: `import 'reflect-metadata';
import { Collection, Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';

@Entity({ tableName: 'customers' })
class Customer {
  @PrimaryKey({ type: 'number' }) id!: number;
  @Property({ type: 'string' }) name!: string;
}

@Entity({ tableName: 'orders' })
class Order {
  @PrimaryKey({ type: 'number' }) id!: number;
  @ManyToOne(() => Customer) customer!: Customer;
  @OneToMany(() => Line, (line) => line.order) lines = new Collection<Line>(this);
}

@Entity({ tableName: 'lines' })
class Line {
  @PrimaryKey({ type: 'number' }) id!: number;
  @Property({ type: 'string' }) sku!: string;
  @ManyToOne({ entity: () => Order }) order!: { id: number };
}

export async function run(clientUrl: string) {
  const orm = await MikroORM.init({ clientUrl, entities: [Customer, Order, Line], pool: { min: 0, max: 1 } });
  const found: unknown[] = [];
  const em = orm.em.fork();
  const named = await em.find(Order, {}, { orderBy: { id: 'ASC' } });
  for (const order of named) {
    const customer = await em.findOne(Customer, { id: order.customer.id });
    found.push([order.id, customer?.name]);
  }
  const other = orm.em.fork();
  const filled = await other.find(Order, {}, { orderBy: { id: 'ASC' } });
  for (const order of filled) {
    const lines = await other.find(Line, { order: order.id });
    found.push(lines.map((line) => line.sku).sort());
  }
  await orm.close();
  return found;
}`,
  },
  {
    name: 'sequelize',
    titles: load('include'),
    queries: 3,
    source: `import { DataTypes, Model, Op, Sequelize } from 'sequelize';

class Customer extends Model {
  declare id: number;
  declare name: string;
}
class Line extends Model {
  declare id: number;
  declare orderId: number;
  declare sku: string;
  declare count: number;
}
class Order extends Model {
  declare id: number;
  declare customerId: number;
  declare customer?: Customer;
  declare lines?: Line[];
}

export async function run(url: string) {
  const sequelize = new Sequelize(url, { logging: false, pool: { max: 1 } });
  const id = { type: DataTypes.INTEGER, primaryKey: true };
  const plain = { sequelize, timestamps: false, underscored: true };
  Customer.init({ id, name: DataTypes.TEXT }, { ...plain, tableName: 'customers' });
  Line.init({ id, orderId: DataTypes.INTEGER, sku: DataTypes.TEXT, count: DataTypes.INTEGER }, { ...plain, tableName: 'lines' });
  Order.init({ id, customerId: DataTypes.INTEGER }, { ...plain, tableName: 'orders' });
  Order.belongsTo(Customer, { as: 'customer', foreignKey: 'customerId' });
  Order.hasMany(Line, { as: 'lines', foreignKey: 'orderId' });
  const found: unknown[] = [];
  const named = await Order.findAll({ order: [['id', 'ASC']] });
  for (const order of named) {
    const customer = await Customer.findByPk(order.customerId);
    found.push([order.id, customer?.name]);
  }
  const filled = await Order.findAll({ order: [['id', 'ASC']] });
  for (const order of filled) {
    const own = await Line.findAll({ where: { orderId: order.id, count: { [Op.gt]: 1 } }, order: [['id', 'DESC']] });
    found.push(own.map((line) => line.sku));
  }
  await sequelize.close();
  return found;
}`,
  },
];
