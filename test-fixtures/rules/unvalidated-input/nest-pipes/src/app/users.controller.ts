import { Body, Controller, Delete, ParseUUIDPipe, Patch, Post, Put, ValidationPipe } from '@nestjs/common';
import { Bare, CreateUser, Order, Renamed } from './dto';
import { prisma } from '../db';

@Controller('users')
export class UsersController {
  // matrix: nest class-validator bad
  @Post('bare')
  bare(@Body() user: Bare) {
//@16-19 unvalidated-input[warning]: `user` is stored by `prisma.user.create` as it was sent
    return prisma.user.create({ data: user });
  }

  @Post('nickname')
  nickname(@Body() user: CreateUser) {
//@20-23 unvalidated-input[warning]: `user.nickname` is stored by `prisma.user.create` and nothing looked at it
    return prisma.user.create({ data: { nickname: user.nickname, name: user.name } });
  }

  @Delete()
  remove(@Body('email') email: string) {
//@25-29 unvalidated-input[error]: `email` reaches the filter of `prisma.user.deleteMany` unchecked
    return prisma.user.deleteMany({ where: { email } });
  }

  @Post('many')
  many(@Body() users: CreateUser[]) {
//@16-20 unvalidated-input[warning]: `users` is stored by `prisma.user.createMany` as it was sent
    return prisma.user.createMany({ data: users });
  }

  @Post('orders')
  order(@Body() order: Order) {
//@17-21 unvalidated-input[warning]: `order.lines` is stored by `prisma.order.create` and nothing looked at it: a value of another type ends in a database error, and one of any length is kept; parse it with a schema before. `@ValidateNested()` there looks at nothing inside: without `@Type(() => …)` nobody knows of which class it is.
    return prisma.order.create({ data: { note: order.note, lines: { create: order.lines } } });
  }

  @Post('orders/whole')
  wholeOrder(@Body() order: Order) {
//@22-26 unvalidated-input[warning]: `order.lines` is stored by `prisma.order.create` and nothing looked at it
    return prisma.order.create({ data: order });
  }

  // matrix: nest class-validator good
  @Put()
  create(@Body() user: CreateUser) {
    return prisma.user.create({ data: user });
  }

  @Put('stripped')
  stripped(@Body(new ValidationPipe({ whitelist: true })) user: Bare) {
    return prisma.user.create({ data: user });
  }

  // matrix: nest class-validator near-miss
  @Patch('note')
  note(@Body() order: Order) {
    return prisma.order.create({ data: { note: order.note } });
  }

  @Patch('address')
  address(@Body() user: CreateUser) {
    return prisma.user.create({ data: { street: user.address.street } });
  }

  @Patch()
  renamed(@Body() user: Renamed) {
    return prisma.user.create({ data: user });
  }

  @Patch('member')
  member(@Body('user') user: CreateUser) {
    return prisma.user.create({ data: user });
  }

  @Delete('one')
  one(@Body('id', ParseUUIDPipe) id: string) {
    return prisma.user.deleteMany({ where: { id } });
  }
}
