import { Body, Controller, Patch, Post, Put, Query } from '@nestjs/common';
import { prisma } from '../db';
import { CreateOrder, LateOrder, Line, OpenOrder, RenameOrder, StoredOrder } from './create-order.dto';
import type { NamedOrder, OrderMap, OrderNote } from './order-types';
import { type OrderState } from './order-types';
import type { Stamp } from './stamp';

/** All that a client does with orders. */
@Controller({
  path: 'orders',
})
export class OrdersController {
  @Post()
  create(@Body() order: CreateOrder) {
//@18-22 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Patch('title')
  rename(@Body() order: RenameOrder) {
//@18-22 unvalidated-input[warning]: `order.subtitle` is stored by `prisma.order.create` and nothing looked at it
    return prisma.order.create({ data: { title: order.title, subtitle: order.subtitle } });
  }

  @Post('notes')
  note(@Body() note: OrderNote) {
//@16-19 unvalidated-input[warning]: `note` is stored by `prisma.note.create` as it was sent
    return prisma.note.create({ data: note });
  }

  @Post('states')
  state(@Body() state: OrderState) {
//@17-21 unvalidated-input[warning]: `state` is stored by `prisma.state.create` as it was sent
    return prisma.state.create({ data: state });
  }

  @Post('stamps')
  stamp(@Body() stamp: Stamp) {
//@17-21 unvalidated-input[warning]: `stamp` is stored by `prisma.stamp.create` as it was sent
    return prisma.stamp.create({ data: stamp });
  }

  @Put('lines')
  line(@Body() line: { article: string; count?: number; of: { id: string }[] }) {
//@16-19 unvalidated-input[warning]: `line` is stored by `prisma.line.create` as it was sent
    return prisma.line.create({ data: line });
  }

  @Put('articles')
  article(@Body() article: { title: string; price: number | null }) {
//@19-25 unvalidated-input[warning]: `article` is stored by `prisma.article.create` as it was sent
    return prisma.article.create({ data: article });
  }

  @Put('search')
  search(@Query() asked: { title: string; limit: number }) {
//@19-23 unvalidated-input[warning]: `asked` is stored by `prisma.search.create` as it was sent
    return prisma.search.create({ data: asked });
  }

  @Post('open')
  open(@Body() order: OpenOrder) {
//@16-20 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Post('late')
  late(@Body() order: LateOrder) {
//@16-20 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Post('map')
  map(@Body() order: OrderMap) {
//@15-19 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Post('named')
  named(@Body() order: NamedOrder) {
//@17-21 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Post('any')
  anything(@Body() order: any) {
//@20-24 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Post('stored')
  stored(@Body() order: StoredOrder) {
//@18-22 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return prisma.order.create({ data: order });
  }

  @Post('lines')
  lines(@Body() lines: Line[]) {
//@17-21 unvalidated-input[warning]: `lines` is stored by `prisma.line.createMany` as it was sent
    return prisma.line.createMany({ data: lines });
  }

  @Post('texts')
  texts(@Body() texts: string[]) {
//@17-21 unvalidated-input[warning]: `texts` is stored by `prisma.text.createMany` as it was sent
    return prisma.text.createMany({ data: texts });
  }

  @Patch('renamed')
  renamed(@Body() order: RenameOrder) {
    return prisma.order.create({ data: { title: order.title } });
  }
}
