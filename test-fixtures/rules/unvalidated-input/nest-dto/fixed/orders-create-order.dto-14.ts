// fix: Say with decorators what the fields of `CreateOrder` have to be @ src/orders/orders.controller.ts:14 in src/orders/create-order.dto.ts
import { IsString, IsOptional, ValidateIf, IsEnum, IsIn, IsBoolean, IsDate, IsArray, IsDefined, ValidateNested, IsNumber, IsObject } from 'class-validator';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Type } from 'class-transformer';

export enum Priority {
  Low = 'low',
  High = 'high',
}

export type Channel = 'web' | 'shop';

export class Line {
  @IsString()
  article: string;
  @IsNumber()
  count: number;
}

export class CreateOrder {
  /** Shown to the customer. */
  @IsString()
  title: string;
  @IsOptional()
  @IsString()
  note?: string;
  @ValidateIf((_, value) => value !== null)
  @IsString()
  comment: string | null;
  @IsEnum(Priority)
  priority: Priority;
  @IsIn(['web', 'shop'])
  channel: Channel;
  @IsBoolean()
  paid: boolean;
  @Type(() => Date)
  @IsDate()
  due: Date;
  @IsArray()
  @IsString({ each: true })
  tags: string[];
  @IsDefined()
  @ValidateNested()
  @Type(() => Line)
  first: Line;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[];
  @IsObject()
  meta: Record<string, unknown>;
  @IsNumber()
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
