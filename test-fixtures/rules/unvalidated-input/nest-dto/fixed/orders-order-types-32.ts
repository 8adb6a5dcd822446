// fix: Make `OrderState` a class that says what its fields have to be @ src/orders/orders.controller.ts:32 in src/orders/order-types.ts
import { IsIn } from 'class-validator';

export interface OrderNote {
  /** Plain text. */
  text: string, // as typed
  readonly pinned?: boolean
}

export interface OrderMap {
  title: string;
  [key: string]: string;
}

export class OrderState {
  @IsIn(['open', 'done'])
  state!: 'open' | 'done';

  @IsIn([1, 2])
  round!: 1 | 2;
}

export interface Named {
  name: string;
}

export interface NamedOrder extends Named {
  title: string;
}
