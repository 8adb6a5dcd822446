import { IsString } from 'class-validator';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export enum Priority {
  Low = 'low',
  High = 'high',
}

export type Channel = 'web' | 'shop';

export class Line {
  article: string;
  count: number;
}

export class CreateOrder {
  /** Shown to the customer. */
  title: string;
  note?: string;
  comment: string | null;
  priority: Priority;
  channel: Channel;
  paid: boolean;
  due: Date;
  tags: string[];
  first: Line;
  lines: Line[];
  meta: Record<string, unknown>;
  pages = 1;
}

export class RenameOrder {
  @IsString()
  title: string;

  subtitle?: string;
}

/** Nothing that a decorator says could stand for these. */
export class OpenOrder {
  title: string;
  rest: any;
}

export class LateOrder {
  title: string;
  later: Later;
}

export class Later {
  at: string;
}

/** A record with its id: what a client sends is less. */
@Entity()
export class StoredOrder {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  title: string;
}
