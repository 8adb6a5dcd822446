import { Type } from 'class-transformer';
import { IsArray, IsEmail, IsString, ValidateNested } from 'class-validator';

export class Address {
  @IsString()
  street!: string;
}

export class CreateUser {
  @IsString()
  name!: string;

  @IsEmail()
  email!: string;

  @ValidateNested()
  @Type(() => Address)
  address!: Address;

  nickname!: string;
}

export class Bare {
  name!: string;
}

export class Renamed extends CreateUser {}

export class Line {
  @IsString()
  article!: string;
}

export class Order {
  @IsString()
  note!: string;

  @IsArray()
  @ValidateNested({ each: true })
  lines!: Line[];
}
