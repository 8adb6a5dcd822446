import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Order {
  @PrimaryGeneratedColumn() id!: number;
  @Column() customer!: string;
}

@Entity()
export class Line {
  @PrimaryGeneratedColumn() id!: number;
  @Column() order!: number;
  @Column() sku!: string;
  @Column() price!: number;
  @Column('simple-array') notes!: string[];
}
