import { Collection, Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/core';

@Entity()
export class Customer {
  @PrimaryKey() id!: number;
  @Property() name!: string;
}

@Entity()
export class Order {
  @PrimaryKey() id!: number;
  @ManyToOne(() => Customer) customer!: Customer;
  @OneToMany(() => Line, (line) => line.order) lines = new Collection<Line>(this);
}

@Entity()
export class Line {
  @PrimaryKey() id!: number;
  @Property() sku!: string;
  @ManyToOne({ entity: () => Order }) order!: Order;
}
