import { Body, Controller, Param, ParseIntPipe, Patch, Post, Put, Query, UsePipes } from '@nestjs/common';
import { CreateOrder } from './create-order.dto';
import type { CreateOrder as Erased } from './create-order.dto';
import { OrdersService } from './orders.service';
import { SchemaPipe } from './schema.pipe';
import { Symbol } from './types';

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Post('watch')
  watch(@Body() { source, symbol }: Symbol) {
//@19-24 unvalidated-input[error]: `source` reaches the filter of `prisma.watch.findFirst` unchecked
    return this.orders.watch({ source, symbol });
  }

  @Put()
  erased(@Body() order: Erased) {
//@18-22 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return this.orders.create(order);
  }

  @Patch()
  partial(@Body() order: Partial<CreateOrder>) {
//@19-23 unvalidated-input[warning]: `order` is stored by `prisma.order.create` as it was sent
    return this.orders.create(order);
  }

  @Post()
  create(@Body() order: CreateOrder) {
    return this.orders.create(order);
  }

  @Post('piped')
  @UsePipes(new SchemaPipe())
  piped(@Body() order: Symbol) {
    return this.orders.create(order);
  }

  @Post(':id')
  byId(@Param('id') id: string, @Query('n', ParseIntPipe) n: number) {
    return this.orders.watch({ source: id, symbol: String(n) });
  }
}
