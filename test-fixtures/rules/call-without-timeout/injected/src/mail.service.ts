import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { Injectable } from '@nestjs/common';

@Injectable()
export class Mail {
  constructor(
    private readonly ses: SESv2Client,
    private readonly sqs: SQSClient,
  ) {}

  // Made with a limit.
  send(input: object) {
    return this.ses.send(new SendEmailCommand(input));
  }

  // Who makes it, nobody can see.
  later(input: object) {
    return this.sqs.send(new SendMessageCommand(input));
  }
}
