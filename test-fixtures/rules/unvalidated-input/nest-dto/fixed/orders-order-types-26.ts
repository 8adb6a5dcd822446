// fix: Make `OrderNote` a class that says what its fields have to be @ src/orders/orders.controller.ts:26 in src/orders/order-types.ts
import { IsString, IsOptional, IsBoolean } from 'class-validator';

export class OrderNote {
  /** Plain text. */
  @IsString()
  text!: string; // as typed

  @IsOptional()
  @IsBoolean()
  readonly pinned?: boolean;
}

export interface OrderMap {
  title: string;
  [key: string]: string;
}

export type OrderState = { state: 'open' | 'done'; round: 1 | 2 };

export interface Named {
  name: string;
}

export interface NamedOrder extends Named {
  title: string;
}
