import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
}

@Entity()
export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ name: 'customer_id' }) customerId!: number;
  @Column({ nullable: true }) shipToId?: number;
  @ManyToOne(() => Customer) @JoinColumn({ name: 'customer_id' }) customer!: Customer;
  @ManyToOne(() => Customer, { nullable: true }) shipTo?: Customer;
  @OneToMany(() => Line, (line) => line.order) lines!: Line[];
}

@Entity()
export class Line {
  @PrimaryGeneratedColumn() id!: number;
  @Column() sku!: string;
  @ManyToOne(() => Order, (order) => order.lines) order!: Order;
}
