import { Body, Controller, Delete, ParseUUIDPipe, Patch, Post, Put, ValidationPipe } from '@nestjs/common';
import { Bare, CreateUser, Renamed } from './dto';
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
