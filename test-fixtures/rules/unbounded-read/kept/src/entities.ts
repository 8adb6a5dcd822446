export class Order {
  text = '';
}

export class Parcel {
  text = '';
}

export class PaymentMethod {
  name = '';
}
