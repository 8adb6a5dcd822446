export interface OrderNote {
  /** Plain text. */
  text: string, // as typed
  readonly pinned?: boolean
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
